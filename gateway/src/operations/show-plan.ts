import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { AskedAgency, ExchangeContext } from '../exchange.ts';

/** A caller who sends this header as `true` learns which agencies were asked. */
export const queryPlanHeader = 'huza-query-plan';

/**
 * Adds to the answer which agencies were asked, in the order in which they were, when and for how long, as
 * `extensions.queryPlan`. Only for a signed-in caller who asks for it: how long an agency takes may tell of
 * the size of what it holds, so that nobody in particular learns it, and whole milliseconds are all there are.
 */
export function showPlan(): GatewayPlugin<ExchangeContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const { exchange } = serverContext as Partial<ExchangeContext>;
      if (!exchange?.principal || !exchange.plan) return;
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, queryPlan: inOrder(exchange.plan) } });
    },
  };
}

function inOrder(plan: readonly AskedAgency[]) {
  return plan
    .toSorted((a, b) => a.after - b.after)
    .map(({ agency, after, took, answered }) => ({
      agency,
      after: Math.round(after),
      milliseconds: Math.round(took),
      answered,
    }));
}
