import { repeat, type Work, type WorkParts } from '@huza/subgraph';

export interface DueWork {
  /** Takes on one thing that is due and finishes it; whether there was one. */
  takeOn(): Promise<boolean>;
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** What the log says when a thing could not be finished. */
  readonly failure: string;
}

/** Milliseconds until the next look after a thing could not be finished. */
const longInterval = 30_000;

/** Takes on what is due, one thing after another, beside answering: it may take longer than a request. */
export function followDue(
  { takeOn, interval, failure }: DueWork,
  { logger }: Pick<WorkParts, 'logger'>,
): Work {
  return repeat(async () => {
    const found = await takeOn().catch((error: Error) => {
      logger.error({ reason: error.name }, failure);
      return null;
    });
    if (found === null) return longInterval;
    return found ? 0 : interval;
  });
}
