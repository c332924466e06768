import { RequestError } from '@huza/access';
import {
  asOf,
  type Batch,
  entitiesBy,
  followingRows,
  generated,
  groupRows,
  keysOf,
  type Page,
  type RequestDatabase,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type {
  BorderCrossingFilter,
  CrossingDimension,
  CrossingDirection,
} from '../../generated/resolvers.ts';
import { borderPost, borderCrossingCount as counted } from '../database/tables.ts';
import { borderCrossings } from '../policy.ts';

/** Crossings of a month. An empty direction, post or nationality: all are counted together. */
export type CrossingsRow = {
  readonly month: string;
  readonly direction: CrossingDirection | '';
  readonly post: string;
  readonly nationality: string;
  readonly crossings: number;
  readonly asOf: string;
  readonly generated: boolean;
};

const provenance = sql`(select loaded_at from loaded) as "asOf", ${generated} as generated`;

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
    select keys.key, ${counted.month} as month, ${counted.direction} as direction, '' as post,
      keys.key as nationality, sum(${counted.crossings})::float8 as crossings, ${provenance}
    from ${keysOf(keys)}
    join ${counted} on ${counted.nationality} = keys.key
    where ${counted.month} >= ${monthsBack(last)} and ${database.permitted(borderCrossings, 'AGGREGATE') ?? sql`true`}
    group by keys.key, ${counted.month}, ${counted.direction}
    order by keys.key, ${counted.month} desc, ${counted.direction}`);
  return groupRows(rows);
};

/** The order of a list of counts, and the key of its cursors. */
export const crossingsKey = ({ month, direction, post, nationality }: CrossingsRow) => [
  month,
  direction,
  post,
  nationality,
];

/** One page of counts by month and the dimensions, the latest month first, and one row more. */
export async function crossingsBy(
  database: RequestDatabase,
  by: readonly CrossingDimension[],
  filter: BorderCrossingFilter,
  page: Page,
): Promise<CrossingsRow[]> {
  const dimension = (name: CrossingDimension, column: SQL) => (by.includes(name) ? column : sql`''`);
  const sortColumns = [sql`month`, sql`direction`, sql`post`, sql`nationality`];
  const following = followingRows('descending', sortColumns, page);
  const rows = await database.execute<CrossingsRow>(sql`
    select *, ${provenance}
    from (
      select ${counted.month} as month,
        ${dimension('DIRECTION', sql`${counted.direction}`)} as direction,
        ${dimension('POST', sql`${counted.post}`)} as post,
        ${dimension('NATIONALITY', sql`${counted.nationality}`)} as nationality,
        sum(${counted.crossings})::float8 as crossings
      from ${counted}
      where ${sql.join(conditions(filter), sql` and `)} and ${database.permitted(borderCrossings, 'AGGREGATE') ?? sql`true`}
      group by 1, 2, 3, 4
    ) grouped
    where ${following ?? sql`true`}
    order by month desc, direction desc, post desc, nationality desc
    limit ${page.limit + 1}`);
  return [...rows];
}

function conditions({ from, to, direction, post, nationality }: BorderCrossingFilter): SQL[] {
  const equals = (column: SQL, value: string | null | undefined) =>
    value ? [sql`${column} = ${value}`] : [];
  const end = to ? monthOrYear('to', to) : undefined;
  return [
    from
      ? sql`${counted.month} >= ${monthOrYear('from', from)}`
      : sql`${counted.month} >= ${end ? firstOfYearTo(end) : monthsBack(12)}`,
    ...(end ? [sql`${counted.month} <= ${lastMonth(end)}`] : []),
    ...equals(sql`${counted.direction}`, direction),
    ...equals(sql`${counted.post}`, post),
    ...equals(sql`${counted.nationality}`, nationality),
  ];
}

const lastMonth = (period: string) => (period.length === 4 ? `${period}-12` : period);

/** The first of the twelve months that end with a period. */
function firstOfYearTo(period: string): SQL {
  return sql`to_char((${`${lastMonth(period)}-01`})::date - interval '11 months', 'YYYY-MM')`;
}

function monthOrYear(argument: string, period: string): string {
  if (/^\d{4}(-\d{2})?$/.test(period)) return period;
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} is ${JSON.stringify(period)}; expected a month (2025-01) or a year (2025).`,
    { argument },
  );
}
