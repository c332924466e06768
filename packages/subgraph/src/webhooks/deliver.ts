import type { Dispatcher } from 'undici';
import type { AnswerEvent } from '../events/answer-event.ts';
import type { StoredEvent } from '../events/event-log.ts';
import type { Subscription } from '../events/read-subscription.ts';
import { timeout } from './address.ts';
import type { WebhookRow } from './deliveries.ts';
import type { WebhookSecrets } from './secret.ts';

export interface DeliverParts {
  readonly answers: AnswerEvent;
  readonly secrets: WebhookSecrets;
  readonly connections: Dispatcher;
}

/** What became of a delivery: it was made, it is not for this receiver, or why it was not made. */
export type Delivered = 'DELIVERED' | 'NOTHING' | { readonly problem: string };

/** Whose the webhook is, as an asker. */
export const askerOf = ({ id, principal, purpose }: WebhookRow) => ({
  principal,
  purpose: purpose ?? undefined,
  requestId: `webhook ${id}`,
});

/** Delivers one event: what the receiver may read of it now, signed; the receiver's answer is its status alone. */
export async function deliver(
  webhook: WebhookRow,
  subscription: Subscription,
  event: StoredEvent,
  { answers, secrets, connections }: DeliverParts,
): Promise<Delivered> {
  const { outcome, result } = await answers.answer(subscription, askerOf(webhook), event);
  if (outcome === 'NOTHING') return 'NOTHING';
  if (outcome === 'REFUSED') return { problem: result.errors?.[0]?.message ?? 'It is refused.' };
  const { id, type, at } = event;
  const data = result.data?.[subscription.key];
  const errors = result.errors && { errors: result.errors };
  const body = JSON.stringify({ id, type, timestamp: at.toISOString(), data, ...errors });
  const { id: name, salts } = webhook;
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Huza-Webhooks/1',
    ...secrets.sign({ webhook: name, salts, id, at: new Date(), body }),
  };
  return post(webhook.url, headers, body, connections);
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  connections: Dispatcher,
): Promise<Delivered> {
  const { origin, pathname, search } = new URL(url);
  try {
    const signal = AbortSignal.timeout(timeout);
    const path = pathname + search;
    const answer = await connections.request({ origin, path, method: 'POST', headers, body, signal });
    // A receiver says with its status what became of it; whatever else it says is not looked at.
    await answer.body.dump().catch(() => {});
    const { statusCode } = answer;
    return statusCode >= 200 && statusCode < 300
      ? 'DELIVERED'
      : { problem: `The receiver answers with HTTP status ${statusCode}.` };
  } catch (error) {
    return { problem: `The receiver does not answer: ${reasonOf(error)}.` };
  }
}

const reasonOf = (error: unknown) =>
  error instanceof Error ? ('code' in error && String(error.code)) || error.message : String(error);
