import { EventEmitter } from 'node:events';
import { RequestError } from '@huza/access';
import type { Sql } from 'postgres';

/** An event as it is kept. */
export interface StoredEvent {
  /** Its place in the agency's order. */
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly state: string | null;
  readonly at: Date;
}

/** The agency's events, in order, and a bell that rings when there are more. */
export interface EventLog {
  /** Events of a type after a place, in order, at most so many. */
  after(type: string, sequence: number, limit: number): Promise<StoredEvent[]>;
  /** The place of the last event; 0 before the first. */
  last(): Promise<number>;
  /**
   * The place of an event from which those of a type can be followed.
   *
   * @throws RequestError `INVALID_INPUT` when there is no such event, or some that came after it are kept no longer.
   */
  placeOf(id: string, type: string): Promise<number>;
  /** How often the bell has rung. */
  rings(): number;
  /** Waits until the bell has rung more often than `rings`, at most so many milliseconds. */
  ring(rings: number, milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Rung without being told, so that an event is not missed whose notification was. */
const interval = 10_000;

/** Opens the events of an agency's database, and listens for more (PostgreSQL's LISTEN). */
export async function openEventLog(sql: Sql): Promise<EventLog> {
  let rings = 0;
  const bell = new EventEmitter().setMaxListeners(0);
  const ring = () => {
    rings += 1;
    bell.emit('ring');
  };
  const listening = await sql.listen('huza_event', ring, ring);
  const timer = setInterval(ring, interval).unref();
  return {
    after: async (type, sequence, limit) => [
      ...(await sql<StoredEvent[]>`
        select sequence::int as sequence, id, type, subject, state, at from event
        where type = ${type} and sequence > ${sequence} order by sequence limit ${limit}`),
    ],
    last: async () => {
      const [row] = await sql<{ last: number }[]>`select coalesce(max(sequence), 0)::int as last from event`;
      return row?.last ?? 0;
    },
    placeOf: async (id, type) => {
      const [row] = await sql<{ sequence: number; complete: boolean }[]>`
        select sequence::int as sequence,
          not exists (select from event_pruned where type = ${type} and sequence > event.sequence) as complete
        from event where id::text = ${id}`;
      if (row?.complete) return row.sequence;
      const problem = row
        ? 'events that came after it are kept no longer'
        : 'this agency has no such event, or keeps it no longer';
      throw new RequestError(
        'INVALID_INPUT',
        `after is ${JSON.stringify(id)}: ${problem}. Look at the records for what you may have missed, then subscribe without after.`,
        { argument: 'after' },
      );
    },
    rings: () => rings,
    ring: (heard, milliseconds, signal) =>
      new Promise((resolve) => {
        if (rings > heard || signal.aborted) return resolve();
        const end = () => {
          clearTimeout(limit);
          bell.off('ring', end);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const limit = setTimeout(end, milliseconds);
        bell.once('ring', end);
        signal.addEventListener('abort', end, { once: true });
      }),
    close: async () => {
      clearInterval(timer);
      await listening.unlisten();
    },
  };
}
