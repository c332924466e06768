import type { Fetcher } from '@graphiql/toolkit';
import type { Answer } from '../graph/answer.ts';
import { askHub, type HubOptions, HubUnreachable } from '../graph/ask-hub.ts';
import type { Messages } from '../messages/english.ts';
import { queryPlanHeader } from './query-plan.ts';

export interface HubFetcherOptions extends HubOptions {
  /** What to say where the hub does not answer. */
  readonly words: Pick<Messages['states'], 'unreachable' | 'unreadable'>;
  /** Hears each answer, with the plan that the hub gave beside it. */
  readonly onAnswer: (answer: Answer<unknown>) => void;
}

/**
 * Sends the editor's operations, and asks which agencies they asked; the editor shows data and errors alone. A hub
 * that does not answer is an answer with an error.
 */
export function createHubFetcher({ words, onAnswer, ...options }: HubFetcherOptions): Fetcher {
  return async (operation) => {
    const asking = askHub<unknown>(operation, { ...options, headers: queryPlanHeader });
    const answer = await asking.catch((error: unknown) => failure(error, words));
    onAnswer(answer);
    const { extensions: _plan, ...shown } = answer;
    // The editor shows it as JSON, and asks no more of its errors.
    return shown as object;
  };
}

function failure(error: unknown, words: HubFetcherOptions['words']): Answer<unknown> {
  const status = error instanceof HubUnreachable ? error.status : undefined;
  const message = status === undefined ? words.unreachable : words.unreadable(status);
  return { errors: [{ message, extensions: { code: 'HUB_UNREACHABLE' } }] };
}
