import type { Decision, GuardedSchema } from '@huza/access';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Asker, Contexts } from '../context.ts';
import type { OperationRequest } from '../server/answer.ts';
import type { StoredEvent } from './event-log.ts';
import type { Subscription } from './read-subscription.ts';

/** What one event is to one asker. */
interface EventAnswer {
  /**
   * `GIVEN`: it may read something of it. `NOTHING`: it is not for it, by its filter or by the records that are open
   * to it. `REFUSED`: it may not be told of such events, as they stand now, or they cannot be had.
   */
  readonly outcome: 'GIVEN' | 'NOTHING' | 'REFUSED';
  readonly result: FormattedExecutionResult;
}

/** Answers subscriptions event by event. */
export interface AnswerEvent {
  /** Decides by the agreements as they stand now, and records what it discloses. */
  answer(subscription: Subscription, asker: Asker, event: StoredEvent | null): Promise<EventAnswer>;
  /** Whether an asker may be told of such events, as the agreements stand now. */
  decide(subscription: Subscription, asker: Asker): Decision;
}

export interface AnswerEventParts {
  readonly guarded: GuardedSchema;
  readonly contexts: Contexts;
  answer(request: OperationRequest): Promise<ExecutionResult>;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** An event is answered as a query is: guarded, on the rows that are open, and recorded before it leaves. */
export function createAnswerEvent({ guarded, contexts, ...parts }: AnswerEventParts): AnswerEvent {
  return {
    decide: (subscription, asker) => {
      const context = contexts.of(asker);
      guarded.admit(subscription, context);
      return context.access.decisionOn(`Subscription.${subscription.field}`);
    },
    answer: async (subscription, asker, event) => {
      const { source, document, operation, variables, key } = subscription;
      const context = contexts.of(asker);
      const request = { source, document, operation, variables, context, rootValue: event };
      const { data, errors = [] } = await parts.answer(request);
      const shown = errors.map((error) => parts.formatError(error.toJSON(), error));
      const result = { data: data ?? { [key]: null }, ...(shown.length > 0 && { errors: shown }) };
      if (data?.[key] != null) return { outcome: 'GIVEN', result };
      return { outcome: shown.length > 0 ? 'REFUSED' : 'NOTHING', result };
    },
  };
}
