import { ancestorsIn, byCode, type Group } from './hierarchy.ts';
import { readTable } from './read-table.ts';

/** A group of the International Standard Classification of Occupations 2008. */
export interface Occupation extends Group {
  readonly titleEnglish: string;
  readonly titleFrench: string;
}

/** ISCO-08: 10 major, 43 sub-major, 130 minor and 436 unit groups, by code. */
export const occupations: readonly Occupation[] = readTable<
  'code' | 'level' | 'parent' | 'title_en' | 'title_fr'
>('isco-08.csv').map((row) => ({
  code: row.code,
  level: Number(row.level),
  parent: row.parent || null,
  titleEnglish: row.title_en,
  titleFrench: row.title_fr,
}));

const index = byCode(occupations);

/** The group with this code, at any level. */
export const occupation = (code: string): Occupation | undefined => index.get(code);

/** The groups above, the nearest first. */
export const occupationAncestors = (code: string) => ancestorsIn(index, code);

/** The 436 unit groups. */
export const unitGroups: readonly Occupation[] = occupations.filter(({ level }) => level === 4);
