import { asOf, type Batch, keysOf, rowByKey, withinOccupation } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { vacancy } from '../database/tables.ts';

/** Vacancies of one occupation, activity, district or employer, counted. */
export type VacancyCounts = {
  readonly key: string;
  readonly open: number;
  readonly openings: number;
  readonly medianDaysOpen: number | null;
  readonly posted: number;
  readonly filled: number;
  readonly medianDaysToFill: number | null;
  readonly asOf: string;
};

const key = sql`keys.key`;

export const vacanciesByOccupation = counts(withinOccupation(vacancy.occupation, key));
/** Classes of one activity begin alike, but for a section, which is a letter. */
export const vacanciesByActivity = counts(
  sql`(${vacancy.section} = keys.key or ${vacancy.activity} between keys.key and rpad(keys.key, 4, '9'))`,
);
export const vacanciesByDistrict = counts(sql`${vacancy.district} = keys.key`);
export const vacanciesByEmployer = counts(sql`${vacancy.employer} = keys.key`);

function counts(match: SQL): Batch<VacancyCounts> {
  const { posted, closes, filled, openings } = vacancy;
  const isOpen = sql`(${closes} >= day.as_of and (${filled} is null or ${filled} > day.as_of))`;
  const aYear = (column: SQL) => sql`(${column} > day.as_of - interval '1 year' and ${column} <= day.as_of)`;
  const wasPosted = aYear(sql`${posted}`);
  const wasFilled = aYear(sql`${filled}`);
  const median = (days: SQL, where: SQL) =>
    sql`(percentile_cont(0.5) within group (order by ${days}) filter (where ${where}))::float8`;
  return async (database, keys) => {
    const rows = await database.execute<VacancyCounts>(sql`
      with day as (select ${asOf} as as_of)
      select keys.key,
        count(*) filter (where ${isOpen})::int as open,
        coalesce(sum(${openings}) filter (where ${isOpen}), 0)::int as openings,
        ${median(sql`day.as_of - ${posted}`, isOpen)} as "medianDaysOpen",
        count(*) filter (where ${wasPosted})::int as posted,
        count(*) filter (where ${wasFilled})::int as filled,
        ${median(sql`${filled} - ${posted}`, wasFilled)} as "medianDaysToFill",
        day.as_of::text as "asOf"
      from ${keysOf(keys)}
      cross join day
      left join ${vacancy} on ${match} and ${posted} <= day.as_of
      group by keys.key, day.as_of`);
    return rowByKey(rows);
  };
}
