export { type Answer, type Client, type ClientOptions, createClient } from './client.ts';
export { ClientError, type ClientErrorCode } from './client-error.ts';
