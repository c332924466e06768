import type { Work, WorkParts } from '@huza/subgraph';
import { collectOne } from './collect.ts';

/** Milliseconds between two looks for a collection that is due. */
const interval = 500;

/** The same after a collection could not be kept. */
const longInterval = 30_000;

/** Collects evidence as it is asked for, beside answering: it may take longer than a request. */
export function followCollections({ client, options, logger }: WorkParts): Work {
  const { issuer, hubClient } = options;
  const asker = hubClient && { issuer, ...hubClient };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const run = async () => {
    while (!stopped) {
      const found = await collectOne(client, asker).catch((error: Error) => {
        logger.error({ reason: error.name }, 'a collection of evidence could not be kept; it stays due');
        return null;
      });
      if (found || stopped) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, found === null ? longInterval : interval);
      });
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      wake();
      await running;
    },
  };
}
