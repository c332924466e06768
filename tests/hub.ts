import { type Hub, type HubOptions, startHub } from '@huza/hub';
import { demonstrationSecret } from '@huza/openid-provider';
import { inject } from 'vitest';

/** One answer of the gateway. */
interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
}

/** Who asks, why, and how. */
interface Asking {
  /** A demonstration principal; nobody when absent. */
  readonly as?: string;
  readonly purpose?: string;
  readonly variables?: object;
  /** Another address than the gateway's. */
  readonly url?: string;
  readonly headers?: Record<string, string>;
}

/** A hub of the test's own, on free ports, over the databases that all tests share. */
export interface TestHub extends Hub, AsyncDisposable {
  token(principal: string): Promise<string>;
  ask<Data>(query: string, asking?: Asking): Promise<Answer<Data>>;
}

/** Starts a whole hub: real databases, real HTTP, real tokens. */
export async function testHub(options: Partial<HubOptions> = {}): Promise<TestHub> {
  const ports = { gateway: 0 };
  const hub = await startHub({ databases: inject('databases'), ports, logLevel: 'silent', ...options });
  const token = (principal: string) => signIn(hub.url, principal);
  return {
    ...hub,
    token,
    ask: async (query, { as, purpose, variables, url = hub.url, headers = {} } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as && { authorization: `Bearer ${await token(as)}` }),
          ...(purpose && { 'huza-purpose': purpose }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...(await response.json()) };
    },
    [Symbol.asyncDispose]: hub.stop,
  };
}

async function signIn(url: string, principal: string): Promise<string> {
  const response = await fetch(`${url}/openid/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${principal}:${demonstrationSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await response.json()) as { access_token?: string };
  if (!access_token) throw new Error(`${principal} could not sign in: HTTP ${response.status}`);
  return access_token;
}
