import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countries,
  country,
  districts,
  eacMemberOn,
  eacMemberships,
  eacPartnerStates,
  economicActivities,
  economicActivity,
  economicActivityAncestors,
  educationLevels,
  occupation,
  occupationAncestors,
  occupations,
  unitGroups,
} from '../src/index.ts';

const countByLevel = (groups: readonly { level: number }[]) =>
  [1, 2, 3, 4].map((level) => groups.filter((group) => group.level === level).length);

test('ISCO-08 is complete: 10 major, 43 sub-major, 130 minor and 436 unit groups', () => {
  expect(countByLevel(occupations)).toEqual([10, 43, 130, 436]);
  expect(unitGroups).toHaveLength(436);
});

test('ISIC Rev. 4 is complete: 21 sections, 88 divisions, 238 groups and 419 classes', () => {
  expect(countByLevel(economicActivities)).toEqual([21, 88, 238, 419]);
});

test.each([
  ['ISCO-08', occupations, occupation],
  ['ISIC Rev. 4', economicActivities, economicActivity],
] as const)('every parent in %s exists and is one level up', (_name, groups, find) => {
  for (const { code, level, parent } of groups) {
    const expected = level === 1 ? undefined : level - 1;
    expect([code, parent === null ? undefined : find(parent)?.level]).toEqual([code, expected]);
  }
});

test('a software developer is found with both titles and all groups above', () => {
  expect(occupation('2512')).toMatchObject({ titleEnglish: 'Software developers', level: 4, parent: '251' });
  expect(occupation('2512')?.titleFrench).toMatch(/logiciel/i);
  expect(occupationAncestors('2512')).toEqual(['251', '25', '2']);
  expect(economicActivityAncestors('6201')).toEqual(['620', '62', 'J']);
  expect(occupation('9999')).toBeUndefined();
});

test('ISO 3166 has every country once, Rwanda with its names', () => {
  expect(new Set(countries.map(({ alpha2 }) => alpha2)).size).toBe(countries.length);
  expect(countries.length).toBeGreaterThanOrEqual(249);
  expect(country('RWA')).toEqual({
    alpha3: 'RWA',
    alpha2: 'RW',
    nameEnglish: 'Rwanda',
    nameFrench: 'Rwanda',
  });
});

test('there are ISCED levels 0 to 9 and 30 districts in 5 provinces', () => {
  expect(educationLevels.map(({ code }) => code).join('')).toBe('0123456789');
  expect(districts).toHaveLength(30);
  expect(new Set(districts.map(({ province }) => province)).size).toBe(5);
});

describe('the East African Community', () => {
  test.each([
    ['2000-07-06', []],
    ['2000-07-07', ['KEN', 'TZA', 'UGA']],
    ['2007-06-30', ['KEN', 'TZA', 'UGA']],
    ['2007-07-01', ['KEN', 'TZA', 'UGA', 'BDI', 'RWA']],
    ['2016-09-05', ['KEN', 'TZA', 'UGA', 'BDI', 'RWA', 'SSD']],
    ['2022-07-10', ['KEN', 'TZA', 'UGA', 'BDI', 'RWA', 'SSD']],
    ['2022-07-11', ['KEN', 'TZA', 'UGA', 'BDI', 'RWA', 'SSD', 'COD']],
    ['2024-03-04', ['KEN', 'TZA', 'UGA', 'BDI', 'RWA', 'SSD', 'COD', 'SOM']],
  ])('has on %s the partner states %j', (day, states) => {
    expect(eacPartnerStates(day)).toEqual(states);
  });

  test('never counts a country before its accession, and always after while it lasts', () => {
    const day = fc
      .date({ min: new Date('1999-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...eacMemberships), (on, { country: alpha3, memberFrom }) => {
        expect(eacMemberOn(alpha3, on)).toBe(on >= memberFrom);
      }),
    );
    expect(eacMemberOn('FRA', '2025-01-01')).toBe(false);
  });
});
