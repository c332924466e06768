import { type Batch, entitiesBy, groupRows, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, getTableColumns, gt, ilike, inArray, like, ne, or, sql } from 'drizzle-orm';
import type { OccupationFilter } from '../../generated/resolvers.ts';
import { occupation } from '../database/tables.ts';
import type { OccupationModel } from '../models.ts';
import { containing } from '../search.ts';
import { levels } from './level.ts';

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

/** One page of occupations by code, and one row more. */
export async function occupationsOf(
  database: RequestDatabase,
  { search, level, within }: OccupationFilter,
  { limit, after }: Page,
): Promise<OccupationModel[]> {
  return database
    .select()
    .from(occupation)
    .where(
      and(
        search ? titled(search) : undefined,
        level ? eq(occupation.level, levels.indexOf(level) + 1) : undefined,
        within
          ? and(like(occupation.code, `${within.replace(/\D/g, '')}%`), ne(occupation.code, within))
          : undefined,
        after ? gt(occupation.code, String(after[0])) : undefined,
      ),
    )
    .orderBy(asc(occupation.code))
    .limit(limit + 1);
}

/** The title holds the text as it stands, or its words in any form: `nurse` finds nursing professionals. */
function titled(search: string) {
  const { titleEnglish, titleFrench } = occupation;
  const pattern = containing(search);
  return or(
    ilike(titleEnglish, pattern),
    ilike(titleFrench, pattern),
    sql`to_tsvector('english', ${titleEnglish}) @@ plainto_tsquery('english', ${search})`,
    sql`to_tsvector('french', ${titleFrench}) @@ plainto_tsquery('french', ${search})`,
  );
}
