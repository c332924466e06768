import { byCode } from './hierarchy.ts';
import { readTable } from './read-table.ts';

/** A level of the International Standard Classification of Education 2011. */
export interface EducationLevel {
  readonly code: string;
  readonly titleEnglish: string;
  readonly titleFrench: string;
}

/** ISCED 2011: levels 0 to 8, and 9 for what is not elsewhere classified. */
export const educationLevels: readonly EducationLevel[] = readTable<'code' | 'title_en' | 'title_fr'>(
  'isced-2011.csv',
).map((row) => ({ code: row.code, titleEnglish: row.title_en, titleFrench: row.title_fr }));

const index = byCode(educationLevels);

/** The level with this code. */
export const educationLevel = (code: string): EducationLevel | undefined => index.get(code);
