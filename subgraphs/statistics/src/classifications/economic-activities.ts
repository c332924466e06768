import { type Batch, entitiesBy, groupRows, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { economicActivity } from '../database/tables.ts';
import type { EconomicActivityModel } from '../models.ts';

/** The levels of ISIC Rev. 4. */
export const activityLevels = ['SECTION', 'DIVISION', 'GROUP', 'CLASS'] as const;

export const activityByCode = entitiesBy(economicActivity, 'code');

/** The activities one level below each. */
export const activitiesBelow: Batch<EconomicActivityModel[]> = async (database, codes) => {
  const rows = await database
    .select()
    .from(economicActivity)
    .where(inArray(economicActivity.parent, [...codes]))
    .orderBy(asc(economicActivity.code));
  return groupRows(rows.map((row) => ({ ...row, key: String(row.parent) })));
};

/** One page of activities by code, and one row more. */
export async function activitiesOf(
  database: RequestDatabase,
  level: (typeof activityLevels)[number] | null | undefined,
  { limit, after }: Page,
): Promise<EconomicActivityModel[]> {
  return database
    .select()
    .from(economicActivity)
    .where(
      and(
        level ? eq(economicActivity.level, activityLevels.indexOf(level) + 1) : undefined,
        after ? gt(economicActivity.code, String(after[0])) : undefined,
      ),
    )
    .orderBy(asc(economicActivity.code))
    .limit(limit + 1);
}
