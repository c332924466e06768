import { type Batch, groupRows, type RequestDatabase } from '@huza/subgraph';
import { asc, desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { edition, editionEntry, editionValidity } from '../../database/tables.ts';
import type { OccupationsInDemandEditionModel } from '../../models.ts';
import { inForceOn } from './standing.ts';

const replacing = sql<
  string | null
>`(select other.name from ${edition} other where other.replaces = ${edition.name})`;

/** Editions, each with its end: that of one that is replaced is its beginning. */
const editions = (database: RequestDatabase) =>
  database
    .select({
      ...getTableColumns(edition),
      effectiveUntil: sql<string | null>`
        case when ${editionValidity.name} is null then ${edition.effectiveFrom} else ${editionValidity.effectiveUntil} end::text`,
      next: sql<string | null>`coalesce(${replacing}, ${editionValidity.next})`,
    })
    .from(edition)
    .leftJoin(editionValidity, eq(editionValidity.name, edition.name));

export const editionByName: Batch<OccupationsInDemandEditionModel> = async (database, names) => {
  const rows = await editions(database).where(inArray(edition.name, [...names]));
  return new Map(rows.map((row) => [row.name, row]));
};

/** The unit groups on each edition. */
export const entriesOf: Batch<{ key: string; occupation: string; reason: string | null }[]> = async (
  database,
  names,
) =>
  groupRows(
    await database
      .select({ key: editionEntry.edition, occupation: editionEntry.occupation, reason: editionEntry.reason })
      .from(editionEntry)
      .where(inArray(editionEntry.edition, [...names]))
      .orderBy(asc(editionEntry.occupation)),
  );

/** All editions, the latest first. */
export const allEditions = (database: RequestDatabase): Promise<OccupationsInDemandEditionModel[]> =>
  editions(database).orderBy(desc(edition.effectiveFrom), desc(edition.publishedAt));

/** The edition that is, or will be, in force last. */
export async function latestEdition(
  database: RequestDatabase,
): Promise<OccupationsInDemandEditionModel | null> {
  return first(database, sql`${editionValidity.name} is not null and ${editionValidity.next} is null`);
}

/** The edition of a name, or the one in force on a day. */
export const findEdition = (
  database: RequestDatabase,
  name: string | null,
  day: string,
): Promise<OccupationsInDemandEditionModel | null> =>
  first(database, name === null ? inForceOn(sql`${day}::date`) : eq(edition.name, name));

async function first(database: RequestDatabase, where: SQL): Promise<OccupationsInDemandEditionModel | null> {
  return (await editions(database).where(where).limit(1))[0] ?? null;
}
