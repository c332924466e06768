import { Webhook } from 'standardwebhooks';
import { ClientError } from './client-error.ts';

/** What a webhook's message tells. */
export interface WebhookMessage<Data> {
  /** The event's: the same when it is delivered again. */
  readonly id: string;
  /** The subscription that tells of it: `permitIssued`. */
  readonly type: string;
  /** When it happened. */
  readonly timestamp: string;
  /** What the subscription gives of it. */
  readonly data: Data;
  /** What it does not give, and why. */
  readonly errors?: readonly { readonly message: string }[];
}

/** A request's headers, as Node.js or the web has them. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a webhook's message (Standard Webhooks). Take the body as it came, byte for byte.
 *
 * @param secret as registering gave it: `whsec_…`.
 * @throws ClientError `SIGNATURE_NOT_VALID` when it is not signed with the secret, was altered, or is older than five minutes.
 */
export function verifyWebhook<Data>(
  secret: string,
  body: string | Buffer,
  headers: WebhookHeaders,
): WebhookMessage<Data> {
  const given = (name: string) => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name];
    return typeof value === 'string' ? value : '';
  };
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  try {
    const signed = Object.fromEntries(names.map((name) => [name, given(name)]));
    return new Webhook(secret).verify(body, signed) as WebhookMessage<Data>;
  } catch (error) {
    const message = 'The message is not signed with this secret, was altered, or is stale: do not act on it.';
    throw new ClientError('SIGNATURE_NOT_VALID', message, error);
  }
}
