import { deriveKey } from '@huza/access';
import { Webhook } from 'standardwebhooks';

/** What webhooks' messages are signed with. */
export interface WebhookSecrets {
  /** The secret of a webhook, as its receiver is given it: `whsec_…`. */
  of(webhook: string, salt: string): string;
  /** The headers of a message, signed with each secret that holds now (Standard Webhooks). */
  sign(message: SignedMessage): Record<string, string>;
}

interface SignedMessage {
  readonly webhook: string;
  readonly salts: readonly string[];
  /** The event's. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** Secrets derived from the agency's own, so that none is kept. */
export function createWebhookSecrets(secret: Uint8Array): WebhookSecrets {
  const of = (webhook: string, salt: string) =>
    `whsec_${Buffer.from(deriveKey(secret, `webhook ${webhook} ${salt}`)).toString('base64')}`;
  return {
    of,
    sign: ({ webhook, salts, id, at, body }) => ({
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': salts.map((salt) => new Webhook(of(webhook, salt)).sign(id, at, body)).join(' '),
    }),
  };
}
