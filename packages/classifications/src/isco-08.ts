import { ancestorsIn, byCode, type Group, groupOf } from './hierarchy.ts';
import { readTable } from './read-table.ts';

const levelNames = { 1: 'MAJOR', 2: 'SUB_MAJOR', 3: 'MINOR', 4: 'UNIT' } as const;

/** What ISCO-08 calls its four levels. */
export type OccupationLevelName = (typeof levelNames)[keyof typeof levelNames];

/** From 1, simple and routine tasks, to 4, complex problem-solving on extensive knowledge. */
export type SkillLevel = 1 | 2 | 3 | 4;

/** A group of the International Standard Classification of Occupations 2008. */
export interface Occupation extends Group {
  readonly levelName: OccupationLevelName;
  readonly titleEnglish: string;
  readonly titleFrench: string;
  /** `null` for managers and armed forces as a whole, whose sub-major groups differ in it. */
  readonly skillLevel: SkillLevel | null;
}

const skillLevels = new Map(
  readTable<'group' | 'skill_level'>('isco-08-skill-levels.csv').map(({ group, skill_level }) => [
    group,
    Number(skill_level) as SkillLevel,
  ]),
);

/** The level of the sub-major group where it has one of its own, else of the major group. */
const skillLevelOf = (code: string): SkillLevel | null =>
  skillLevels.get(code.slice(0, 2)) ?? skillLevels.get(code.charAt(0)) ?? null;

/** ISCO-08: 10 major, 43 sub-major, 130 minor and 436 unit groups, each after the group above it. */
export const occupations: readonly Occupation[] = readTable<
  'code' | 'level' | 'parent' | 'title_en' | 'title_fr'
>('isco-08.csv').map((row) => {
  const group = groupOf(row);
  return {
    ...group,
    levelName: levelNames[group.level],
    titleEnglish: row.title_en,
    titleFrench: row.title_fr,
    skillLevel: skillLevelOf(row.code),
  };
});

const index = byCode(occupations);

/** The group with this code, at any level. */
export const occupation = (code: string): Occupation | undefined => index.get(code);

/** Whether this is a code of ISCO-08, at any level. */
export const isOccupationCode = (code: string): boolean => index.has(code);

/** Codes of the groups above, the nearest first; empty for an unknown code. */
export const occupationAncestors = (code: string): string[] => ancestorsIn(index, code);

/** The 436 unit groups. */
export const unitGroups: readonly Occupation[] = occupations.filter(({ level }) => level === 4);
