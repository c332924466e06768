import { type Batch, entitiesBy, groupRows, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, getTableColumns, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { DatasetFilter } from '../../generated/resolvers.ts';
import { agency, dataset } from '../database/tables.ts';
import type { DatasetModel } from '../models.ts';

export const agencyByName = entitiesBy(agency, 'name');

/** All agencies, by name. */
export const allAgencies = (database: RequestDatabase) =>
  database.select().from(agency).orderBy(asc(agency.name));

export const datasetByName = entitiesBy(dataset, 'name');

/** What each agency offers. */
export const datasetsOfAgency: Batch<DatasetModel[]> = async (database, names) =>
  groupRows(
    await database
      .select({ key: dataset.publisher, ...getTableColumns(dataset) })
      .from(dataset)
      .where(inArray(dataset.publisher, [...names]))
      .orderBy(asc(dataset.name)),
  );

/** One page of the catalogue by name, and one row more. */
export async function datasetsOf(
  database: RequestDatabase,
  { publisher, search, generated }: DatasetFilter,
  { limit, after }: Page,
): Promise<DatasetModel[]> {
  const conditions: (SQL | undefined)[] = [
    publisher ? eq(dataset.publisher, publisher) : undefined,
    typeof generated === 'boolean' ? eq(dataset.generated, generated) : undefined,
    search ? mentions(search) : undefined,
    after ? gt(dataset.name, String(after[0])) : undefined,
  ];
  return database
    .select()
    .from(dataset)
    .where(and(...conditions))
    .orderBy(asc(dataset.name))
    .limit(limit + 1);
}

const mentions = (words: string) => sql`
  to_tsvector('english', concat_ws(' ', ${dataset.name}, ${dataset.title}, ${dataset.description}, array_to_string(${dataset.keywords}, ' ')))
  @@ websearch_to_tsquery('english', ${words})`;
