import type { Fetcher } from '@graphiql/toolkit';
import { messages } from '../messages/messages.ts';
import type { Asker } from './asker.ts';

export interface HubFetcherOptions {
  /** The hub's GraphQL address; by default that of the host that served this page. */
  readonly address?: string;
  readonly asker: Pick<Asker, 'token' | 'purpose'>;
  /** Hears after each request whether the hub answered. */
  readonly onReached: (reached: boolean) => void;
  readonly onTokenRefused: (token: string) => void;
}

interface HubAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

/** Sends operations to the hub in the asker's name. A hub that does not answer is an answer with an error. */
export function createHubFetcher(options: HubFetcherOptions): Fetcher {
  const { address = '/graphql', asker, onReached, onTokenRefused } = options;
  const { token, purpose } = asker;
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(token && purpose && { 'huza-purpose': purpose }),
  };
  return async (operation) => {
    const answer = await ask(address, operation, headers);
    onReached(!hasCode(answer, 'HUB_UNREACHABLE'));
    if (token && hasCode(answer, 'UNAUTHENTICATED')) onTokenRefused(token);
    return answer;
  };
}

async function ask(address: string, operation: object, headers: Record<string, string>) {
  try {
    const body = JSON.stringify(operation);
    const response = await fetch(address, { method: 'POST', headers, body, credentials: 'omit' });
    return await response.json().catch(() => unreachable(messages.query.unreadable(response.status)));
  } catch {
    return unreachable(messages.query.unreachable);
  }
}

const unreachable = (message: string): HubAnswer => ({
  errors: [{ message, extensions: { code: 'HUB_UNREACHABLE' } }],
});

const hasCode = ({ errors }: HubAnswer, code: string) =>
  errors?.some(({ extensions }) => extensions?.code === code);
