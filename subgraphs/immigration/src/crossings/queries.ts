import type { KeyedCell } from '@huza/disclosure';
import { asOf, type Batch, entitiesBy, groupRows, keyedCount, keysOf } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { CrossingDirection } from '../../generated/resolvers.ts';
import { borderPost, borderCrossingCount as counted } from '../database/tables.ts';
import { borderCrossings } from '../policy.ts';

/** Crossings of a month in one direction. */
export type CrossingsRow = {
  readonly month: string;
  readonly direction: CrossingDirection;
  readonly crossings: KeyedCell;
};

/** The first month of the last so many that the register covers. */
const monthsBack = (months: number): SQL =>
  sql`to_char(${asOf} - ${months - 1} * interval '1 month', 'YYYY-MM')`;

export const borderPostByCode = entitiesBy(borderPost, 'code');

/** Crossings by the nationals of each country, by month and direction, the latest month first. */
export const crossingsOfCountry: Batch<CrossingsRow[], { last: number }> = async (
  database,
  keys,
  { last },
) => {
  const rows = await database.execute<CrossingsRow & { key: string }>(sql`
    select keys.key, ${counted.month} as month, ${counted.direction} as direction,
      ${keyedCount(sql`${counted.recordKey}`, sql`true`, sql`${counted.crossings}`)} as crossings
    from ${keysOf(keys)}
    join ${counted} on ${counted.nationality} = keys.key
    where ${counted.month} >= ${monthsBack(last)} and ${database.permitted(borderCrossings, 'AGGREGATE') ?? sql`true`}
    group by keys.key, ${counted.month}, ${counted.direction}
    order by keys.key, ${counted.month} desc, ${counted.direction}`);
  return groupRows(rows);
};
