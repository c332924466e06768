import { type SQL, sql } from 'drizzle-orm';

/** All conditions of a filter that were asked for. */
export const all = (...conditions: readonly (SQL | '' | null | undefined | false)[]): SQL => {
  const asked = conditions.filter((condition): condition is SQL => Boolean(condition));
  return asked.length > 0 ? sql`(${sql.join(asked, sql`) and (`)})` : sql`true`;
};

/** Whether a column has one of the values; every row where none is asked for. */
export const among = (column: SQL, values: readonly string[] | null | undefined): SQL | undefined =>
  values ? sql`${column} = any(${sql.param([...values])}::text[])` : undefined;
