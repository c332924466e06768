import type { Logger } from '@huza/service';
import type { GraphQLSchema } from 'graphql';
import type { EventLog } from '../events/event-log.ts';
import { readSubscription, type Subscription } from '../events/read-subscription.ts';
import { askerOf, type DeliverParts, deliver } from './deliver.ts';
import type { Deliveries, WebhookRow } from './deliveries.ts';

export interface DispatchOptions extends DeliverParts {
  readonly schema: GraphQLSchema;
  readonly log: EventLog;
  readonly deliveries: Deliveries;
  /** Learns what became of each delivery. */
  observe(outcome: 'delivered' | 'failed'): void;
  readonly logger: Logger;
}

/** Milliseconds between two looks at what is to be tried again. */
const look = 1_000;

/**
 * Delivers what happens to webhooks. Each has its own course: one that hangs delays no other. All that is to be done
 * stands in the database, so that it goes on after a restart where it was.
 */
export function dispatchWebhooks(options: DispatchOptions) {
  const { log, deliveries, logger } = options;
  const stopping = new AbortController();
  const courses = new Map<string, Promise<void>>();
  let failed = false;
  const start = (webhook: WebhookRow) => {
    if (courses.has(webhook.id)) return;
    const course = followCourse(webhook, options, stopping.signal)
      .catch((error: unknown) => note(error))
      .finally(() => courses.delete(webhook.id));
    courses.set(webhook.id, course);
  };
  const note = (error: unknown) => {
    if (!failed && !stopping.signal.aborted) {
      logger.warn(
        { reason: error instanceof Error ? error.name : 'unknown' },
        'webhooks cannot be delivered',
      );
    }
    failed = true;
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      const rings = log.rings();
      try {
        for (const webhook of await deliveries.due()) start(webhook);
        failed = false;
      } catch (error) {
        note(error);
      }
      await log.ring(rings, look, stopping.signal);
    }
    await Promise.all(courses.values());
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Delivers to one webhook until nothing more is due. */
async function followCourse(
  webhook: WebhookRow,
  options: DispatchOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { schema, deliveries, answers } = options;
  const { id, operation, variables } = webhook;
  const subscription = read(schema, operation, variables);
  await deliveries.take(id);
  if (typeof subscription === 'string') return deliveries.hold(id, subscription);
  while (!stopping.aborted) {
    if (!answers.decide(subscription, askerOf(webhook)).allowed) {
      const { result } = await answers.answer(subscription, askerOf(webhook), null);
      return deliveries.hold(id, result.errors?.[0]?.message ?? 'It is refused.');
    }
    const events = await deliveries.claim(id);
    if (events.length === 0) return;
    await Promise.all(
      events.map(async (event) => {
        const delivered = await deliver(webhook, subscription, event, options);
        if (typeof delivered === 'string') await deliveries.done(id, event.sequence);
        else await deliveries.failed(id, event.sequence, delivered.problem);
        if (delivered !== 'NOTHING') options.observe(delivered === 'DELIVERED' ? 'delivered' : 'failed');
      }),
    );
    await deliveries.take(id);
  }
}

/** A subscription that no longer fits the schema is held, and says why. */
function read(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown>,
): Subscription | string {
  try {
    return readSubscription(schema, { query, variables });
  } catch (error) {
    return (error as Error).message;
  }
}
