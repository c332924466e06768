import { createRequestSigner, requestSignatureHeader } from '@huza/access';
import { type Hub, type HubOptions, readKeys, startHub } from '@huza/hub';
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
  /** Another address than the gateway's; an agency's is asked as the gateway asks it, with its signature. */
  readonly url?: string;
  /** The agency that answers there, where it is not one of the hub's own processes. */
  readonly agency?: string;
  readonly headers?: Record<string, string>;
}

/** A hub of the test's own, on free ports, over the databases that all tests share. */
export interface TestHub extends Hub, AsyncDisposable {
  token(principal: string): Promise<string>;
  ask<Data>(query: string, asking?: Asking): Promise<Answer<Data>>;
}

/** Starts a whole hub: real databases, real HTTP, real tokens. */
export function testHub(options: Partial<HubOptions> = {}): Promise<TestHub> {
  return askableHub({ databases: inject('databases'), keys: readKeys(inject('keys')), ...options });
}

/** Starts a hub that tests can ask as anybody, through the gateway or on an agency's own port. */
export async function askableHub(options: Omit<HubOptions, 'ports'>): Promise<TestHub> {
  const hub = await startHub({
    ports: { gateway: 0 },
    logLevel: 'silent',
    prepareTables: false,
    ...options,
  });
  const sign = await createRequestSigner(hub.keys.gateway);
  const token = (principal: string) => signIn(hub.url, principal);
  return {
    ...hub,
    token,
    ask: async (query, { as, purpose, variables, url = hub.url, agency, headers = {} } = {}) => {
      const body = JSON.stringify({ query, variables });
      const stated: Record<string, string> = {
        'content-type': 'application/json',
        ...(as && { authorization: `Bearer ${await token(as)}` }),
        ...(purpose && { 'huza-purpose': purpose }),
        ...headers,
      };
      const of = agency ?? Object.values(hub.agencies).find((service) => service.url === url)?.name;
      const asked = { authorization: stated.authorization, purpose: stated['huza-purpose'], body };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          ...(of && { [requestSignatureHeader]: await sign({ agency: of, ...asked }) }),
          ...stated,
        },
        body,
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
