import { type SQL, sql } from 'drizzle-orm';

/** How many records there are, and the sum of their random keys: what a count is protected by. A `KeyedCell`. */
export const keyedCount = (recordKey: SQL, where: SQL, units: SQL = sql`1`): SQL => sql`json_build_object(
  'contributors', coalesce(sum(${units}) filter (where ${where}), 0),
  'key', coalesce(sum(${recordKey}::bigint) filter (where ${where}), 0)::text)`;
