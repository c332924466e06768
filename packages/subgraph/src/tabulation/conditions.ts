import { type SQL, sql } from 'drizzle-orm';

/** Which records a table counts. */
export interface Conditions {
  readonly where: SQL;
  /**
   * What it takes together: a record's code in each variable of which several values were asked for. What each of them
   * counts is protected by itself, so that two choices that differ by one value differ by that value's own figure,
   * whatever else they hold.
   */
  readonly parts: readonly SQL[];
}

/** The condition of a filter that leaves nothing out. */
export const everyRecord: Conditions = { where: sql`true`, parts: [] };

/** All conditions of a filter that were asked for. */
export function all(
  ...conditions: readonly (Conditions | SQL | '' | null | undefined | false)[]
): Conditions {
  const asked = conditions.flatMap((condition): Conditions[] => {
    if (!condition || condition === everyRecord) return [];
    return 'where' in condition ? [condition] : [{ where: condition, parts: [] }];
  });
  if (asked.length === 0) return everyRecord;
  return {
    where: sql`(${sql.join(
      asked.map(({ where }) => where),
      sql`) and (`,
    )})`,
    parts: asked.flatMap(({ parts }) => parts),
  };
}

/** Whether a column has one of the values; every row where none is asked for. */
export const among = (column: SQL, values: readonly string[] | null | undefined): Conditions | undefined =>
  values
    ? {
        where: sql`${column} = any(${sql.param([...values])}::text[])`,
        parts: values.length > 1 ? [column] : [],
      }
    : undefined;

/** Whether a day lies between two others, themselves included; any day where neither is asked for. */
export function between(
  day: SQL,
  from: string | null | undefined,
  to: string | null | undefined,
): Conditions | undefined {
  if (!from && !to) return undefined;
  const first = sql`${from ?? '-infinity'}::date`;
  const last = sql`${to ?? 'infinity'}::date`;
  return { where: sql`${day} between ${first} and ${last}`, parts: [wholePeriod(day, first, last)] };
}

const periods = { year: 'YYYY', quarter: 'YYYY-"Q"Q', month: 'YYYY-MM' };

/** The longest period of a day that lies within two others as a whole. */
function wholePeriod(day: SQL, first: SQL, last: SQL): SQL {
  const cases = Object.entries(periods).map(([unit, form]) => {
    const begins = sql`date_trunc(${sql.raw(`'${unit}'`)}, ${day}::timestamp)`;
    const ends = sql`${begins} + ${sql.raw(`interval '${unit === 'quarter' ? '3 months' : `1 ${unit}`} - 1 day'`)}`;
    return sql`when ${begins} >= ${first} and ${ends} <= ${last} then to_char(${day}, ${sql.raw(`'${form}'`)})`;
  });
  return sql`case ${sql.join(cases, sql` `)} else ${day}::text end`;
}
