import type { Asker } from '../asker/asker.ts';
import { type Answer, hasCode } from './answer.ts';

/** An operation as it is sent. */
export interface Operation {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

export interface HubOptions {
  /** The hub's GraphQL address; by default that of the host that served this page. */
  readonly address?: string;
  readonly asker: Pick<Asker, 'token' | 'purpose'>;
  readonly onTokenRefused: (token: string) => void;
  /** More to say with the request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The hub gave no answer that can be read; `status` is that of what it gave instead, if anything. */
export class HubUnreachable extends Error {
  override readonly name = 'HubUnreachable';
  readonly status: number | undefined;

  constructor(status?: number) {
    super('The hub does not answer');
    this.status = status;
  }
}

/**
 * Sends one operation to the hub in the asker's name.
 *
 * @throws HubUnreachable where no GraphQL answer comes back.
 */
export async function askHub<Data>(operation: Operation, options: HubOptions): Promise<Answer<Data>> {
  const { address = '/graphql', asker, onTokenRefused, headers: more, signal } = options;
  const { token, purpose } = asker;
  const headers = {
    ...more,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(token && purpose && { 'huza-purpose': purpose }),
  };
  const body = JSON.stringify(operation);
  const request = { method: 'POST', headers, body, credentials: 'omit', ...(signal && { signal }) } as const;
  const answer = await read<Data>(await fetch(address, request).catch(unreachable));
  if (token && hasCode(answer, 'UNAUTHENTICATED')) onTokenRefused(token);
  return answer;
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) throw new HubUnreachable(response.status);
  return answer;
}

function unreachable(): never {
  throw new HubUnreachable();
}
