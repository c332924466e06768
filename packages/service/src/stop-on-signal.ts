import type { Logger } from './logger.ts';

/** Runs `stop` once on SIGINT, SIGTERM or SIGHUP, then ends the process; a second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      try {
        await stop();
        process.exit(0);
      } catch (error) {
        logger.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      }
    });
  }
}
