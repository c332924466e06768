import { getTableColumns, type InferSelectModel, inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Batch } from './batching.ts';

/** Rows of a table by a unique column: what most entities are resolved by. */
export function entitiesBy<Table extends PgTable>(
  table: Table,
  key: keyof InferSelectModel<Table> & string,
): Batch<InferSelectModel<Table>> {
  const column = getTableColumns(table)[key] as PgColumn;
  return async (database, keys) => {
    const rows = await database
      .select()
      .from(table as PgTable)
      .where(inArray(column, [...keys]));
    return new Map((rows as InferSelectModel<Table>[]).map((row) => [String(row[key]), row]));
  };
}
