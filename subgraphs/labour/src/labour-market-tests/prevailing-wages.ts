import type { FigureLevel, WageFigure } from '@huza/labour-market-test';
import { groupRows, type RequestDatabase } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { labourMarketTest, vacancy } from '../database/tables.ts';
import { vacancies } from '../policy.ts';
import { figureLevels } from './figure-levels.ts';
import type { TestRow } from './test-row.ts';

/** Vacancies of so many months before the day: what is offered now, and enough of it. */
const months = 24;

type WageRow = { key: string; level: FigureLevel; observations: number; median: number | null };

/**
 * What is paid for the occupation of each test: the median of the monthly pay that vacancies of the register offered,
 * the middle of each range, at every level of occupation, in the district and in the country. The test's own vacancy
 * does not count.
 */
export async function prevailingWages(
  tests: readonly TestRow[],
  day: string,
  database: RequestDatabase,
): Promise<ReadonlyMap<string, WageFigure[]>> {
  const rows = await database.execute<WageRow>(sql`
    with wanted as (
      select test.id, test.vacancy, levels.level, left(test.occupation, digits) as "group",
        case when in_district then test.district else '' end as district
      from ${labourMarketTest} as test cross join ${figureLevels}
      where test.id = any(${sql.param(tests.map(({ id }) => id))}::text[])
    ),
    offer as (
      select ${vacancy.id} as id, levels.level, left(${vacancy.occupation}, digits) as "group",
        case when in_district then ${vacancy.district} else '' end as district,
        (${vacancy.payFrom} + ${vacancy.payTo}) / 2 as pay
      from ${vacancy} cross join ${figureLevels}
      where ${vacancy.posted} > ${day}::date - ${`${months} months`}::interval and ${vacancy.posted} <= ${day}::date
        and left(${vacancy.occupation}, 1) in (select left("group", 1) from wanted)
    )
    select wanted.id as key, wanted.level, count(pay)::int as observations,
      percentile_cont(0.5) within group (order by pay) as median
    from wanted
    left join offer on offer.level = wanted.level and offer."group" = wanted."group"
      and offer.district = wanted.district and offer.id is distinct from wanted.vacancy
    group by wanted.id, wanted.level`);
  const figures = rows.map(({ key, level, observations, median }) => ({
    key,
    figure: {
      level,
      observations,
      value: median === null ? null : { amount: String(Math.round(median)), currency: 'RWF', per: 'MONTH' },
      observationStatus: median === null ? 'M' : 'A',
      confidentialityStatus: 'F',
      period: day.slice(0, 4),
      source: { agency: 'labour', dataset: vacancies.dataset },
    } satisfies WageFigure,
  }));
  return new Map([...groupRows(figures)].map(([test, all]) => [test, all.map(({ figure }) => figure)]));
}
