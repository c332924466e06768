import {
  asOf,
  type Batch,
  followingRows,
  occupationCode,
  type Page,
  type RequestDatabase,
  rowByKey,
  withinOccupation,
} from '@huza/subgraph';
import {
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  type InferSelectModel,
  inArray,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { VacancyFilter, VacancyStatus } from '../../generated/resolvers.ts';
import { vacancy } from '../database/tables.ts';

/** A vacancy, and where it stands on the register's last day. */
export type VacancyRow = InferSelectModel<typeof vacancy> & { status: VacancyStatus };

const status = sql<VacancyStatus>`case
  when ${vacancy.filled} <= ${asOf} then 'FILLED'
  when ${vacancy.closes} < ${asOf} then 'LAPSED'
  else 'OPEN' end`;

const columns = { ...getTableColumns(vacancy), status };

export const vacancyById: Batch<VacancyRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: vacancy.id, ...columns })
      .from(vacancy)
      .where(inArray(vacancy.id, [...ids])),
  );

/** The order of a list of vacancies, and the key of its cursors. */
export const vacancyKey = ({ posted, id }: VacancyRow) => [posted, id];

/** One page of vacancies, the latest posted first, and one row more. */
export async function vacanciesOf(
  database: RequestDatabase,
  filter: VacancyFilter & { readonly employer?: string },
  page: Page,
): Promise<VacancyRow[]> {
  return database
    .select(columns)
    .from(vacancy)
    .where(and(...conditions(filter), followingRows('descending', [vacancy.posted, vacancy.id], page)))
    .orderBy(desc(vacancy.posted), desc(vacancy.id))
    .limit(page.limit + 1);
}

function conditions({
  occupation,
  district,
  status: wanted,
  postedFrom,
  postedTo,
  employer,
}: VacancyFilter & { readonly employer?: string }): (SQL | undefined)[] {
  return [
    occupation == null
      ? undefined
      : withinOccupation(vacancy.occupation, sql`${occupationCode('occupation', occupation)}::text`),
    district == null ? undefined : eq(vacancy.district, district),
    employer === undefined ? undefined : eq(vacancy.employer, employer),
    wanted ? sql`${status} = ${wanted}` : undefined,
    postedFrom ? gte(vacancy.posted, postedFrom) : undefined,
    postedTo ? lte(vacancy.posted, postedTo) : undefined,
  ];
}
