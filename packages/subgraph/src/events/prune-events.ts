import type { Logger } from '@huza/service';
import type { Sql } from 'postgres';

/** Milliseconds between two prunings. */
const interval = 3_600_000;

/** Prunes events older than so many days, now and every hour, in one statement. Several processes may do so at once. */
export function pruneEvents(sql: Sql, days: number, logger: Logger) {
  const prune = async () => {
    const [row] = await sql<{ pruned: string }[]>`select event_prune(${days}) as pruned`;
    const pruned = Number(row?.pruned ?? 0);
    if (pruned > 0) logger.info({ pruned, days }, 'events are pruned');
  };
  let running = Promise.resolve();
  const begin = () => {
    running = prune().catch((error: Error) => {
      logger.warn({ reason: error.name }, 'events cannot be pruned; it is tried again in an hour');
    });
  };
  begin();
  const timer = setInterval(begin, interval).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
