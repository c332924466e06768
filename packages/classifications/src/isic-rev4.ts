import { ancestorsIn, byCode, type Group } from './hierarchy.ts';
import { readTable } from './read-table.ts';

/** A category of the International Standard Industrial Classification, Revision 4. */
export interface EconomicActivity extends Group {
  readonly title: string;
}

/** ISIC Rev. 4: 21 sections, 88 divisions, 238 groups and 419 classes. */
export const economicActivities: readonly EconomicActivity[] = readTable<
  'code' | 'level' | 'parent' | 'title_en'
>('isic-rev4.csv').map((row) => ({
  code: row.code,
  level: Number(row.level),
  parent: row.parent || null,
  title: row.title_en,
}));

const index = byCode(economicActivities);

/** The category with this code, at any level. */
export const economicActivity = (code: string): EconomicActivity | undefined => index.get(code);

/** The categories above, the nearest first. */
export const economicActivityAncestors = (code: string) => ancestorsIn(index, code);
