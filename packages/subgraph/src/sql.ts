import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** The keys of a batch as a relation `keys` with one column `key`. */
export const keysOf = (keys: readonly string[]): SQL =>
  sql`unnest(${sql.param([...keys])}::text[]) as keys(key)`;

/** Whether a unit group lies in an ISCO-08 group of any level: codes of one length sort together, in any collation. */
export const withinOccupation = (column: AnyPgColumn, code: SQL): SQL =>
  sql`${column} between ${code} and rpad(${code}, 4, '9')`;

/** A row that a foreign key promises. */
export function required<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that a foreign key promises is missing');
  return row;
}
