import { ClientError } from './client-error.ts';
import { type SignInOptions, tokenSource } from './sign-in.ts';
import { type SubscriptionRequest, subscribe } from './subscribe.ts';

export interface ClientOptions extends Omit<SignInOptions, 'issuer'> {
  /** The hub's address, for instance `https://hub.example.rw`. */
  readonly url: string;
  /** The OpenID provider's address; default the hub's own development provider, `URL/openid`. */
  readonly issuer?: string;
  /** Why data is asked for; one of the purposes that the client may state. */
  readonly purpose: string;
}

/** A GraphQL answer: `data` may be partial, and `errors` then say what is missing and why. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly [name: string]: unknown };
  }[];
  /** Under which the hub's logs and the agencies' audit logs know the request; `null` when the hub gives none. */
  readonly requestId: string | null;
}

export interface Client {
  /**
   * Sends a query or mutation, signed in and with the purpose.
   *
   * @throws ClientError when there is no answer; errors inside an answer are returned.
   */
  query<Data>(document: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /**
   * Follows a subscription, each event at least once and in order, over restarts of the hub and of its agencies.
   *
   * @throws ClientError `SUBSCRIPTION_REFUSED` when the client may not be told, or may not be told any longer.
   */
  subscribe<Data extends object>(request: SubscriptionRequest): AsyncIterable<Answer<Data>>;
  /**
   * A valid access token, for requests of one's own.
   *
   * @throws ClientError when signing in fails.
   */
  token(): Promise<string>;
}

const timeoutMilliseconds = 60_000;

/** A client of the hub for one application and one purpose. Signs in at the first request. */
export function createClient({ url, purpose, ...options }: ClientOptions): Client {
  const hub = url.replace(/\/+$/, '');
  const token = tokenSource({ issuer: `${hub}/openid`, ...options });
  const headersFor = async (accept: string) => ({
    accept,
    authorization: `Bearer ${await token()}`,
    'content-type': 'application/json',
    'huza-purpose': purpose,
  });
  return {
    token,
    async query(document, variables) {
      const headers = await headersFor('application/graphql-response+json, application/json');
      return post(hub, headers, JSON.stringify({ query: document, variables }));
    },
    subscribe: (request) =>
      subscribe(async (body, signal) => {
        const headers = await headersFor('text/event-stream');
        return fetch(`${hub}/graphql`, { method: 'POST', headers, body, ...(signal && { signal }) });
      }, request),
  };
}

async function post<Data>(hub: string, headers: Record<string, string>, body: string): Promise<Answer<Data>> {
  const { status, text, requestId } = await send(hub, { method: 'POST', headers, body });
  const answer = parse(text);
  if (answer) return { data: null, ...(answer as Partial<Answer<Data>>), requestId };
  const message = `${hub}/graphql answers with status ${status} and no GraphQL. Check the hub's address.`;
  throw new ClientError('ANSWER_UNREADABLE', message, text.slice(0, 200));
}

async function send(hub: string, request: RequestInit) {
  try {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const response = await fetch(`${hub}/graphql`, { ...request, signal });
    const requestId = response.headers.get('x-request-id');
    return { status: response.status, text: await response.text(), requestId };
  } catch (error) {
    throw new ClientError('HUB_UNREACHABLE', `The hub at ${hub} does not answer. Check that it runs.`, error);
  }
}

function parse(text: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    const graphql = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return graphql ? answer : undefined;
  } catch {
    return undefined;
  }
}
