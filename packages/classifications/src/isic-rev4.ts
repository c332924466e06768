import { ancestorsIn, byCode, type Group, groupOf } from './hierarchy.ts';
import { readTable } from './read-table.ts';

/** A category of the International Standard Industrial Classification, Revision 4. */
export interface EconomicActivity extends Group {
  readonly title: string;
}

/** ISIC Rev. 4: 21 sections, 88 divisions, 238 groups and 419 classes, each after the category above it. */
export const economicActivities: readonly EconomicActivity[] = readTable<
  'code' | 'level' | 'parent' | 'title_en'
>('isic-rev4.csv').map((row) => ({ ...groupOf(row), title: row.title_en }));

const index = byCode(economicActivities);

/** The category with this code, at any level. */
export const economicActivity = (code: string): EconomicActivity | undefined => index.get(code);

/** Whether this is a code of ISIC Rev. 4, at any level. */
export const isEconomicActivityCode = (code: string): boolean => index.has(code);

/** Codes of the categories above, the nearest first; empty for an unknown code. */
export const economicActivityAncestors = (code: string): string[] => ancestorsIn(index, code);
