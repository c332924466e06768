import { setTimeout as wait } from 'node:timers/promises';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Answer } from './client.ts';
import { ClientError } from './client-error.ts';

/** A subscription to follow. */
export interface SubscriptionRequest {
  /** It takes `$after: ID`, gives it to its field as `after`, and asks for the field's `event`. */
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  /** The last event that was had; absent: from now on. */
  readonly after?: string | null;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** How a stream is opened. */
export type OpenStream = (body: string, signal: AbortSignal | undefined) => Promise<Response>;

/** What ends of itself: the hub or an agency starts anew, or the token has expired. */
const passing = new Set([
  'AGENCY_UNAVAILABLE',
  'AUDIT_UNAVAILABLE',
  'INTERNAL',
  'LIMIT_EXCEEDED',
  'SIGN_IN_UNAVAILABLE',
  'UNAUTHENTICATED',
]);

/** A stream that lived for so many milliseconds was accepted. */
const accepted = 10_000;

/** Milliseconds to wait before a stream is opened again, at first and at most. */
const pause = { first: 500, most: 30_000 };

/**
 * What an agency tells of, answer by answer. A stream that ends or breaks off is opened again after the last event that
 * was had, so that each is given at least once, in order.
 *
 * @throws ClientError `SUBSCRIPTION_REFUSED` when the caller may not be told, or may not be told any longer.
 */
export async function* subscribe<Data extends object>(
  open: OpenStream,
  { document, variables, signal, ...request }: SubscriptionRequest,
): AsyncGenerator<Answer<Data>> {
  if (!/\$after\b/.test(document))
    throw refused('The subscription takes no $after: it could not go on after a break.');
  let after = request.after ?? null;
  let tries = 0;
  while (!signal?.aborted) {
    const opened = Date.now();
    try {
      const body = JSON.stringify({ query: document, variables: { ...variables, after } });
      for await (const answer of answersIn<Data>(await open(body, signal))) {
        const event = eventOf(answer.data);
        if (Date.now() - opened > accepted) tries = 0;
        if (event === null) {
          requirePassing(answer, tries);
          break;
        }
        yield answer;
        after = event;
        tries = 0;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof ClientError && !isPassing(error)) throw error;
    }
    tries += 1;
    const time = Math.min(pause.most, pause.first * 2 ** (tries - 1)) * (0.5 + Math.random() / 2);
    await wait(time, undefined, signal && { signal }).catch(() => {});
  }
}

const isPassing = ({ code }: ClientError) => code === 'HUB_UNREACHABLE' || code === 'SIGN_IN_UNAVAILABLE';

/** An answer without an event says why there are no more. */
function requirePassing({ errors }: Answer<object>, tries: number): void {
  const [error] = errors ?? [];
  const code = error?.extensions?.code ?? '';
  // A new token that is refused as well will not be accepted the next time.
  if (passing.has(code) && (code !== 'UNAUTHENTICATED' || tries === 0)) return;
  throw refused(error?.message ?? 'The stream gives an answer without an event: ask for the field’s event.');
}

const refused = (message: string) => new ClientError('SUBSCRIPTION_REFUSED', message);

function eventOf(data: object | null): string | null {
  const [value] = Object.values(data ?? {});
  return typeof value?.event === 'string' ? value.event : null;
}

async function* answersIn<Data>(response: Response): AsyncGenerator<Answer<Data>> {
  const none = { data: null, requestId: response.headers.get('x-request-id') };
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
    yield { ...none, ...((await response.json()) as Partial<Answer<Data>>) };
    return;
  }
  const messages: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => messages.push(message) });
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    for (const { event, data } of messages.splice(0)) {
      if (event === 'complete') return;
      if (event === 'next') yield { ...none, ...JSON.parse(data) };
    }
  }
}
