import type { FigureLevel, WageFigure } from '@huza/labour-market-test';
import type { RequestDatabase } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { vacancy } from '../database/tables.ts';
import { vacancies } from '../policy.ts';
import type { TestRow } from './test-row.ts';

/** Levels of occupation, by how many digits of the unit group they keep. */
const digits = { UNIT_GROUP: 4, MINOR_GROUP: 3, SUB_MAJOR_GROUP: 2, MAJOR_GROUP: 1 } as const;

const levels: readonly (readonly [FigureLevel, number, boolean])[] = Object.entries(digits).flatMap(
  ([level, kept]) =>
    [
      [`${level}_IN_DISTRICT` as FigureLevel, kept, true],
      [level as FigureLevel, kept, false],
    ] as const,
);

const levelRows: SQL = sql.join(
  levels.map(([level, kept, inDistrict]) => sql.raw(`('${level}', ${kept}, ${inDistrict})`)),
  sql`, `,
);

/** Vacancies of so many months before the day: what is offered now, and enough of it. */
const months = 24;

type WageRow = { level: FigureLevel; observations: number; median: number | null };

/**
 * What is paid for the occupation of a test: the median of the monthly pay that vacancies of the register offered, the
 * middle of each range, at every level of occupation, in the district and in the country. The test's own vacancy does
 * not count.
 */
export async function prevailingWages(
  { occupation, district, vacancy: own }: TestRow,
  day: string,
  database: RequestDatabase,
): Promise<WageFigure[]> {
  const rows = await database.execute<WageRow>(sql`
    with offer as (
      select ${vacancy.occupation} as occupation, ${vacancy.district} as district,
        (${vacancy.payFrom} + ${vacancy.payTo}) / 2 as pay
      from ${vacancy}
      where ${vacancy.posted} > ${day}::date - ${`${months} months`}::interval and ${vacancy.posted} <= ${day}::date
        and left(${vacancy.occupation}, 1) = left(${occupation}::text, 1)
        and ${vacancy.id} is distinct from ${own}::text
    )
    select levels.level, count(pay)::int as observations,
      percentile_cont(0.5) within group (order by pay) as median
    from (values ${levelRows}) levels(level, digits, in_district)
    left join offer on left(offer.occupation, digits) = left(${occupation}::text, digits)
      and (not in_district or offer.district = ${district})
    group by levels.level`);
  return rows.map(({ level, observations, median }) => ({
    level,
    observations,
    value: median === null ? null : { amount: String(Math.round(median)), currency: 'RWF', per: 'MONTH' },
    observationStatus: median === null ? 'M' : 'A',
    confidentialityStatus: 'F',
    period: day.slice(0, 4),
    source: { agency: 'labour', dataset: vacancies.dataset },
  }));
}
