import { setTimeout as wait } from 'node:timers/promises';
import type { Work } from './define-subgraph.ts';

/**
 * Does something again and again beside answering, until it is stopped; what was begun then is finished or left as it
 * was.
 *
 * @param once does it once and gives the milliseconds to wait before the next time. It must not fail.
 */
export function repeat(once: (stopping: AbortSignal) => Promise<number>): Work {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) await wait(await once(signal), undefined, { signal }).catch(() => {});
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

interface Tried {
  /** Milliseconds between two tries. */
  readonly interval: number;
  /** Learns of the first failure of several in a row. */
  onFailure(error: unknown): void;
}

/** Tries something again and again, whether or not it fails, until it is stopped. */
export function tryAgain(
  once: (stopping: AbortSignal) => Promise<void>,
  { interval, onFailure }: Tried,
): Work {
  let failed = false;
  return repeat(async (stopping) => {
    try {
      await once(stopping);
      failed = false;
    } catch (error) {
      if (!failed && !stopping.aborted) onFailure(error);
      failed = true;
    }
    return interval;
  });
}
