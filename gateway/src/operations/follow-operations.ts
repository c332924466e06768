import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { notStreamed } from '@huza/access';
import type { Logger } from '@huza/service';
import { type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import type { Exchange, ExchangeContext, Outcome } from '../exchange.ts';
import { presentError } from './present-error.ts';

/**
 * Notes the operation's name and outcome, keeps one error for each answer that an agency did not give, and
 * presents every error with a published code.
 */
export function followOperations(logger: Logger): GatewayPlugin<ExchangeContext> {
  return {
    onExecute({ args }) {
      const exchange: Exchange | undefined = args.contextValue.exchange;
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      if (exchange && name) exchange.operation = name;
      return {
        onExecuteDone({ result, setResult }) {
          if (isStream(result) || !result.errors) return;
          setResult({ ...result, errors: withoutRepetition(result.errors) });
        },
      };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const { exchange } = args.contextValue;
      if (!exchange?.takesStream) return setResultAndStopExecution({ errors: [notStreamed()] });
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      if (name) exchange.operation = name;
      return {
        onSubscribeResult: () => ({
          onNext({ result, setResult }) {
            if (isStream(result) || !result.errors) return;
            // The runtime gathers the errors of all events in one list, which it gives with each.
            const own = (result.errors as GraphQLError[]).splice(0);
            const errors = own.map((error) => presentError(error, logger, exchange.requestId));
            setResult({ ...result, errors });
          },
          onEnd() {
            exchange.outcome = 'whole';
          },
        }),
      };
    },
    onResultProcess({ result, setResult, serverContext }) {
      const { exchange } = serverContext as Partial<ExchangeContext>;
      if (Array.isArray(result) || isStream(result)) return;
      const errors = result.errors?.map((error) => presentError(error, logger, exchange?.requestId));
      const presented = errors ? { ...result, errors } : result;
      setResult(presented);
      if (exchange) exchange.outcome = outcomeOf(presented);
    },
  };
}

/** The runtime repeats an entity's error wherever the entity stands; its extensions stay the same object. */
function withoutRepetition(errors: readonly GraphQLError[]): GraphQLError[] {
  const seen = new Set<unknown>();
  return errors.filter(({ extensions }) => {
    if (extensions.code !== 'AGENCY_UNAVAILABLE') return true;
    return !seen.has(extensions) && seen.add(extensions);
  });
}

function outcomeOf({ data, errors }: ExecutionResult): Outcome {
  if (!errors?.length) return 'whole';
  if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL')) return 'failed';
  return data ? 'partial' : 'refused';
}

const isStream = (result: object): result is AsyncIterable<unknown> => Symbol.asyncIterator in result;
