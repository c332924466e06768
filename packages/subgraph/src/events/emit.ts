import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';

/** Something that happened, to tell of. It names a record and holds nothing of it. */
export interface NewEvent {
  /** The subscription that tells of it: `permitIssued`. */
  readonly type: string;
  /** The record that it happened to, by the agency's own identifier. Events of one subject keep their order. */
  readonly subject: string;
  /** Where the subject came to stand, where one type tells of several. */
  readonly state?: string;
}

/**
 * Tells of events, in the transaction of the change: they are told when it is committed, and not when it is rolled
 * back. Call it as the last step of a mutation, since those who call it wait for each other from here to their end.
 */
export async function emit(
  database: Pick<Database, 'execute'>,
  ...events: readonly NewEvent[]
): Promise<void> {
  for (const { type, subject, state = null } of events) {
    await database.execute(sql`select event_emit(${type}, ${subject}, ${state})`);
  }
}
