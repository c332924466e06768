import { type Batch, keysOf, withinOccupation as within } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson } from '../database/tables.ts';
import type { FigureRow, figureOf } from '../figure.ts';
import { figuresByKey } from '../series.ts';

/** Fewer interviewed persons than this: the estimate is withheld. */
const fewestContributors = 10;
/** Fewer than this: the estimate is of low reliability. */
const fewestReliable = 30;

interface Estimate {
  /** Which interviewed persons belong to a key. */
  readonly match: SQL;
  /** The estimate over a key's persons in a period. */
  readonly value: SQL;
  /** How many persons contribute to it. */
  readonly contributors: SQL;
  readonly unit: string;
  /** As many as the estimate can bear. */
  readonly decimals: number;
}

const { weight, status, occupation, earnings } = surveyPerson;
const employed = sql`filter (where ${status} = 'EMPLOYED')`;

/** All unit groups of a group: codes of one level sort together. */
const withinOccupation = within(occupation, sql`keys.key`);

const employment = {
  value: sql`sum(${weight}) ${employed}`,
  contributors: sql`count(*) ${employed}`,
  unit: 'persons',
  decimals: 0,
};

/** Weighted persons employed, by occupation of any level. */
export const employmentByOccupation = estimate({ match: withinOccupation, ...employment });

/** Weighted persons employed, by ISIC section. */
export const employmentByActivity = estimate({
  match: sql`${surveyPerson.activity} = keys.key`,
  ...employment,
});

/** Weighted persons employed, by district. */
export const employmentByDistrict = estimate({
  match: sql`${surveyPerson.district} = keys.key`,
  ...employment,
});

/** Unemployed who seek an occupation, in percent of them and the employed in it. */
export const unemploymentByOccupation = estimate({
  match: withinOccupation,
  value: sql`100 * coalesce(sum(${weight}) filter (where ${status} = 'UNEMPLOYED'), 0) / sum(${weight})`,
  contributors: sql`count(*)`,
  unit: 'percent',
  decimals: 1,
});

/** Median monthly earnings of the interviewed employees; unweighted, as weights hardly differ within a group. */
export const earningsByOccupation = estimate({
  match: sql`${withinOccupation} and ${earnings} is not null`,
  value: sql`percentile_cont(0.5) within group (order by ${earnings})`,
  contributors: sql`count(*)`,
  unit: 'RWF',
  decimals: 0,
});

function estimate({
  match,
  value,
  contributors,
  unit,
  decimals,
}: Estimate): Batch<ReturnType<typeof figureOf>[], { last: number }> {
  return async (database, keys, { last }) => {
    const rows = await database.execute<FigureRow & { key: string }>(sql`
      with estimates as (
        select keys.key, ${surveyPerson.period} as period, (${value})::float8 as value, (${contributors})::int as contributors
        from ${keysOf(keys)}
        join ${surveyPerson} on ${match}
        group by keys.key, ${surveyPerson.period}
      ), latest as (
        select *, row_number() over (partition by key order by period desc) as age from estimates where contributors > 0
      )
      select key, period, round(value::numeric, ${decimals})::float8 as value, ${unit} as unit,
        'statistics.labour-force-survey' as dataset,
        case when contributors < ${fewestReliable} then 'U' else 'A' end as "observationStatus",
        contributors < ${fewestContributors} as confidential,
        (select loaded_at from loaded) as "asOf"
      from latest
      where age <= ${last}
      order by key, period desc`);
    return figuresByKey(rows);
  };
}
