import type { Fetcher } from '@graphiql/toolkit';
import { type Answer, hasCode } from '../graph/answer.ts';
import { askHub, type HubOptions, HubUnreachable } from '../graph/ask-hub.ts';
import type { Messages } from '../messages/english.ts';

export interface HubFetcherOptions extends HubOptions {
  /** What to say where the hub does not answer. */
  readonly words: Pick<Messages['states'], 'unreachable' | 'unreadable'>;
  /** Hears after each request whether the hub answered. */
  readonly onReached: (reached: boolean) => void;
}

/** Sends the editor's operations. A hub that does not answer is an answer with an error. */
export function createHubFetcher({ words, onReached, ...options }: HubFetcherOptions): Fetcher {
  return async (operation) => {
    const answer = await askHub<unknown>(operation, options).catch((error: unknown) => failure(error, words));
    onReached(!hasCode(answer, 'HUB_UNREACHABLE'));
    // The editor shows it as JSON, and asks no more of its errors.
    return answer as object;
  };
}

function failure(error: unknown, words: HubFetcherOptions['words']): Answer<unknown> {
  const status = error instanceof HubUnreachable ? error.status : undefined;
  const message = status === undefined ? words.unreachable : words.unreadable(status);
  return { errors: [{ message, extensions: { code: 'HUB_UNREACHABLE' } }] };
}
