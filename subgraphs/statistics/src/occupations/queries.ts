import { type Batch, entitiesBy, groupRows, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, getTableColumns, inArray, isNotNull, like, ne, sql } from 'drizzle-orm';
import type { OccupationFilter } from '../../generated/resolvers.ts';
import { occupation } from '../database/tables.ts';
import type { OccupationModel } from '../models.ts';
import { levels } from './level.ts';
import { type FoundOccupation, searchOccupations } from './search.ts';

export const occupationByCode = entitiesBy(occupation, 'code');

/** The groups one level below each. */
export const childrenOf: Batch<OccupationModel[]> = async (database, codes) => {
  const { parent, ...columns } = getTableColumns(occupation);
  const rows = await database
    .select({ ...columns, parent })
    .from(occupation)
    .where(inArray(parent, [...codes]))
    .orderBy(asc(occupation.code));
  return groupRows(rows.map((row) => ({ ...row, key: String(row.parent) })));
};

/** One page of occupations, what the search found best first, then by code; and one row more. */
export async function occupationsOf(
  database: RequestDatabase,
  { search, level, within }: OccupationFilter,
  { limit, after }: Page,
): Promise<FoundOccupation[]> {
  const { rank, foundBy } = searchOccupations(search);
  const ranked = database
    .select({ ...getTableColumns(occupation), rank: rank.as('rank') })
    .from(occupation)
    .where(
      and(
        level ? eq(occupation.level, levels.indexOf(level) + 1) : undefined,
        within
          ? and(like(occupation.code, `${within.replace(/\D/g, '')}%`), ne(occupation.code, within))
          : undefined,
      ),
    )
    .as('ranked');
  const rows = await database
    .select()
    .from(ranked)
    .where(
      and(
        isNotNull(ranked.rank),
        after
          ? sql`(${ranked.rank}, ${ranked.code}) > (${Number(after[0])}, ${String(after[1])})`
          : undefined,
      ),
    )
    .orderBy(asc(ranked.rank), asc(ranked.code))
    .limit(limit + 1);
  return rows.map((row) => ({ ...row, foundBy: foundBy(row) }));
}
