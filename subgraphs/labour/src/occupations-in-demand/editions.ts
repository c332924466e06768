import { type Batch, entitiesBy, groupRows, keysOf, type RequestDatabase, rowByKey } from '@huza/subgraph';
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { edition, editionEntry } from '../database/tables.ts';
import { inForceOn } from './standing.ts';

export const editionByName = entitiesBy(edition, 'name');

/** The unit groups on each edition. */
export const entriesOf: Batch<{ key: string; occupation: string }[]> = async (database, names) =>
  groupRows(
    await database
      .select({ key: editionEntry.edition, occupation: editionEntry.occupation })
      .from(editionEntry)
      .where(inArray(editionEntry.edition, [...names]))
      .orderBy(asc(editionEntry.occupation)),
  );

/** The name of the edition that followed each; the latest has none. */
export const followedBy: Batch<{ key: string; next: string }> = async (database, names) =>
  rowByKey(
    await database.execute<{ key: string; next: string }>(sql`
      select key, next from (
        select ${edition.name} as key, lead(${edition.name}) over (order by ${edition.effectiveFrom}) as next
        from ${edition}
      ) editions
      where next is not null and key in (select keys.key from ${keysOf(names)})`),
  );

/** All editions, the latest first. */
export const allEditions = (database: RequestDatabase) =>
  database.select().from(edition).orderBy(desc(edition.effectiveFrom));

/** The edition of a name, or the one in force on a day. */
export async function findEdition(database: RequestDatabase, name: string | null, day: string) {
  const wanted = name === null ? sql`${inForceOn(day)}` : eq(edition.name, name);
  return (await database.select().from(edition).where(wanted))[0] ?? null;
}
