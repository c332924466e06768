import type { Logger, Metrics } from '@huza/service';
import type { RequestHandler } from 'express';
import postgres from 'postgres';
import { receiverConnections } from '../webhooks/address.ts';
import { createDeliveries } from '../webhooks/deliveries.ts';
import { dispatchWebhooks } from '../webhooks/dispatch.ts';
import { createWebhookSecrets } from '../webhooks/secret.ts';
import { createWebhooks, type WebhookRules, type Webhooks } from '../webhooks/webhooks.ts';
import { type AnswerEventParts, createAnswerEvent } from './answer-event.ts';
import { openEventLog } from './event-log.ts';
import { pruneEvents } from './prune-events.ts';
import { streamRoute } from './stream-route.ts';

export interface EventOptions extends AnswerEventParts {
  readonly databaseUrl: string;
  readonly secret: Uint8Array;
  readonly rules: Partial<WebhookRules> | undefined;
  /** For how many days events are kept; 90 unless set. */
  readonly retentionDays: number | undefined;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** How an agency tells of what happens. */
export interface Events {
  readonly webhooks: Webhooks;
  readonly route: RequestHandler;
  /** Ends the streams, each with an error that says to come again. */
  endStreams(): void;
  close(): Promise<void>;
}

/** As long as a webhook lasts: whoever is told may go back as far. */
const standardRetentionDays = 90;

const standardRules: WebhookRules = { privateAddresses: false, giveUpAfter: 3 * 24 * 3_600_000 };

/** Opens the agency's events: streams to subscribers, and deliveries to webhooks. */
export async function openEvents(options: EventOptions): Promise<Events> {
  const { databaseUrl, secret, metrics, logger, guarded, contexts } = options;
  const { schema } = guarded;
  const rules = { ...standardRules, ...options.rules };
  // Connections apart from those that answer: neither waits for the other.
  const client = postgres(databaseUrl, { max: 4, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
  const log = await openEventLog(client);
  const pruning = pruneEvents(client, options.retentionDays ?? standardRetentionDays, logger);
  const answers = createAnswerEvent(options);
  const secrets = createWebhookSecrets(secret);
  const connections = receiverConnections(rules);
  const stopping = new AbortController();
  const counter = metrics.counter('huza_webhook_deliveries_total', 'Attempts to deliver an event.', [
    'outcome',
  ]);
  const dispatcher = dispatchWebhooks({
    schema,
    log,
    answers,
    secrets,
    connections,
    deliveries: createDeliveries(client, rules.giveUpAfter),
    observe: (outcome) => counter.inc({ outcome }),
    logger,
  });
  return {
    webhooks: createWebhooks({ schema, answers, secrets, rules }),
    route: streamRoute({ schema, log, contexts, answers, stopping: stopping.signal }),
    endStreams: () => stopping.abort(),
    close: async () => {
      await dispatcher.stop();
      await pruning.stop();
      await connections.close();
      await log.close();
      await client.end({ timeout: 5 });
    },
  };
}
