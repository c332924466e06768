import { RequestError } from '@huza/access';
import type { Logger } from '@huza/service';
import { z } from 'zod';
import { tryAgain } from '../repeat.ts';
import type { Statements } from './statements.ts';

const feed = z.object({ statements: z.array(z.object({ sequence: z.int(), text: z.string() })) });

export interface FollowOptions {
  readonly statements: Statements;
  /** Where coordination answers; `undefined` for coordination itself. */
  readonly source: string | undefined;
  /** Milliseconds between two looks. */
  readonly interval: number;
  readonly logger: Logger;
}

/**
 * Keeps the agency's copy and coordination's alike: takes in what coordination passes on, and brings it what
 * was stated here. Coordination is not trusted: each statement is verified, and while it does not answer the
 * agency decides from what it has.
 */
export function followStatements({ statements, source, interval, logger }: FollowOptions) {
  const known = new Set<string>();
  let seen = 0;
  const takeIn = async (url: string, signal: AbortSignal) => {
    for (
      let found = await fetchFrom(url, seen, signal);
      found.length > 0;
      found = await fetchFrom(url, seen, signal)
    ) {
      for (const { sequence, text } of found) {
        await statements.accept(text).catch(refused);
        known.add(text);
        seen = sequence;
      }
    }
  };
  const refused = (error: unknown) => {
    if (!(error instanceof RequestError)) throw error;
    logger.warn({ reason: error.message }, 'a statement that coordination passed on is refused');
  };
  const bring = async (url: string, signal: AbortSignal) => {
    for (const text of statements.all()) {
      if (known.has(text)) continue;
      await sendTo(url, text, signal);
      known.add(text);
    }
  };
  const look = async (signal: AbortSignal) => {
    if (source) await takeIn(source, signal);
    await statements.refresh();
    if (source) await bring(source, signal);
  };
  return tryAgain(look, {
    interval,
    onFailure: (error) =>
      logger.warn({ reason: String(error) }, 'coordination does not answer; what is known stays enforced'),
  });
}

const timed = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(5_000)]);

async function fetchFrom(source: string, after: number, signal: AbortSignal) {
  const response = await fetch(new URL(`/statements?after=${after}`, source), { signal: timed(signal) });
  if (!response.ok) throw new Error(`${source} answers with HTTP status ${response.status}`);
  return feed.parse(await response.json()).statements;
}

async function sendTo(source: string, statement: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(new URL('/statements', source), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement }),
    signal: timed(signal),
  });
  if (!response.ok) throw new Error(`${source} refuses a statement: HTTP status ${response.status}`);
}
