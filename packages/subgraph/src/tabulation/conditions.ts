import { type SQL, sql } from 'drizzle-orm';

/** The condition of a filter that leaves nothing out. */
export const everyRecord: SQL = sql`true`;

/** All conditions of a filter that were asked for. */
export const all = (...conditions: readonly (SQL | '' | null | undefined | false)[]): SQL => {
  const asked = conditions.filter((condition): condition is SQL => Boolean(condition));
  return asked.length > 0 ? sql`(${sql.join(asked, sql`) and (`)})` : everyRecord;
};

/** Whether a column has one of the values; every row where none is asked for. */
export const among = (column: SQL, values: readonly string[] | null | undefined): SQL | undefined =>
  values ? sql`${column} = any(${sql.param([...values])}::text[])` : undefined;
