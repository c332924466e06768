export { type Answer, type Client, type ClientOptions, createClient } from './client.ts';
export { ClientError, type ClientErrorCode } from './client-error.ts';
export type { SubscriptionRequest } from './subscribe.ts';
export { verifyWebhook, type WebhookHeaders, type WebhookMessage } from './verify-webhook.ts';
