import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import { costOf } from './cost.ts';
import { countTokens } from './count-tokens.ts';
import { type Limits, limitExceeded } from './limits.ts';
import { measure } from './measure.ts';

/** Refuses an operation that is larger than a limit, before the next costlier step looks at it. */
export function limitOperations(limits: Limits): GatewayPlugin {
  return {
    onParse({ params }) {
      check(limits, 'tokens', countTokens(String(params.source)));
      return ({ result }) => {
        if (!result || result instanceof Error) return;
        const shape = measure(result);
        for (const limit of ['depth', 'fields', 'aliases', 'directives'] as const) {
          check(limits, limit, shape[limit]);
        }
      };
    },
    onExecute: ({ args, setResultAndStopExecution }) => checkCost(limits, args, setResultAndStopExecution),
    onSubscribe: ({ args, setResultAndStopExecution }) => checkCost(limits, args, setResultAndStopExecution),
  };
}

function checkCost(
  limits: Limits,
  { schema, document, variableValues, operationName }: ExecutionArgs,
  stopWith: (result: { errors: GraphQLError[] }) => void,
): void {
  if (!getOperationAST(document, operationName)) return;
  try {
    check(limits, 'cost', costOf(schema, document, variableValues ?? {}, operationName ?? undefined));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    stopWith({ errors: [error] });
  }
}

function check(limits: Limits, limit: keyof Limits, found: number): void {
  if (found > limits[limit]) throw limitExceeded(limit, found, limits[limit]);
}
