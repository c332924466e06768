import { type RequestDatabase, registerYears } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { vacancy } from '../database/tables.ts';

/** Vacancies of a year: how long those filled in it took, and what was open on its last day that the register covers. */
export type VacancyYear = {
  readonly year: string;
  readonly medianDaysToFill: number | null;
  readonly openings: number;
};

const { posted, closes, filled, openings } = vacancy;

/** Vacancies by year, the latest first. */
export async function vacancyYears(database: RequestDatabase, last: number): Promise<VacancyYear[]> {
  const rows = await database.execute<VacancyYear>(sql`
    select years.year::text as year,
      (percentile_cont(0.5) within group (order by ${filled} - ${posted})
        filter (where extract(year from ${filled}) = years.year and ${filled} <= years.day))::float8 as "medianDaysToFill",
      coalesce(sum(${openings}) filter (
        where ${closes} >= years.day and (${filled} is null or ${filled} > years.day)), 0)::float8 as openings
    from ${registerYears(last, sql`select min(${posted}) from ${vacancy}`)} years
    left join ${vacancy} on ${posted} <= years.day and ${closes} >= make_date(years.year - 1, 1, 1)
    group by years.year, years.day
    order by years.year desc`);
  return [...rows];
}
