import { type Batch, keysOf } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { indicator, observation } from '../database/tables.ts';
import type { FigureRow, figureOf } from '../figure.ts';
import { figuresByKey } from '../series.ts';

type Series = Batch<ReturnType<typeof figureOf>[], { last: number }>;

/** Published totals of an indicator by country, the latest period first. */
export const seriesByArea = (code: string): Series =>
  series(code, observation.area, sql`${observation.occupation} = '_T'`);

/** The ILO's estimates of employment by ISCO-08 major group. */
export const publishedEmploymentByOccupation = series(
  'EMPLOYMENT_BY_OCCUPATION',
  observation.occupation,
  sql`${observation.area} = 'RWA'`,
);

function series(
  code: string,
  key: typeof observation.area | typeof observation.occupation,
  where: SQL,
): Series {
  return async (database, keys, { last }) => {
    const rows = await database.execute<FigureRow & { key: string }>(sql`
      select keys.key, latest.*, ${indicator.unit} as unit, ${indicator.dataset} as dataset,
        (select loaded_at from loaded) as "asOf"
      from ${keysOf(keys)}
      join ${indicator} on ${indicator.code} = ${code}
      cross join lateral (
        select ${observation.period} as period, ${observation.value} as value,
          ${observation.observationStatus} as "observationStatus"
        from ${observation}
        where ${observation.indicator} = ${code} and ${key} = keys.key and ${where}
          and ${observation.sex} = '_T' and ${observation.age} = '_T'
        order by ${observation.period} desc
        limit ${last}
      ) latest
      order by keys.key, latest.period desc`);
    return figuresByKey(rows);
  };
}
