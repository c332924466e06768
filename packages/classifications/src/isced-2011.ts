import { readTable } from './read-table.ts';

/** A level of the International Standard Classification of Education 2011. */
export interface EducationLevel {
  readonly code: string;
  readonly titleEnglish: string;
  readonly titleFrench: string;
}

/** ISCED 2011, level 0 to 9. */
export const educationLevels: readonly EducationLevel[] = readTable<'code' | 'title_en' | 'title_fr'>(
  'isced-2011.csv',
).map((row) => ({ code: row.code, titleEnglish: row.title_en, titleFrench: row.title_fr }));
