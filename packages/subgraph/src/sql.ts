import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Page } from './paging.ts';

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

/** The rows of a page, in a list that these sort columns put in ascending or descending order; all on the first. */
export function followingRows(
  order: 'ascending' | 'descending',
  columns: readonly (AnyPgColumn | SQL)[],
  { after }: Pick<Page, 'after'>,
): SQL | undefined {
  if (!after) return undefined;
  const key = after.map((part) => sql`${part}`);
  const comparison = order === 'ascending' ? sql`>` : sql`<`;
  return sql`(${sql.join([...columns], sql`, `)}) ${comparison} (${sql.join(key, sql`, `)})`;
}
