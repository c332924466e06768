import type { SubgraphContext } from '../context.ts';
import type { StoredEvent } from './event-log.ts';

type Resolve<Value, Args> = (event: StoredEvent, args: Args, context: SubgraphContext) => Value;

/**
 * A field of Subscription: what an event is to a caller, as a resolver gives it; `null` where it is not for it, by its
 * filter or by the records that are open to it. The field's name is the type of its events.
 */
export const eachEvent = <Value, Args = Record<string, never>>(
  resolve: Resolve<Value | null | Promise<Value | null>, Args>,
) => ({
  // Which events there are is read from the outbox, in order: see `follow-events.ts`.
  subscribe: (): never => {
    throw new Error('Events are read from the outbox');
  },
  resolve: (event: unknown, args: Args, context: SubgraphContext) =>
    event == null ? null : resolve(event as StoredEvent, args, context),
});
