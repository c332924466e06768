import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confidentialityStatus,
  countries,
  country,
  district,
  districts,
  eacMemberOn,
  eacMemberships,
  eacPartnerStates,
  economicActivities,
  economicActivity,
  economicActivityAncestors,
  educationLevel,
  educationLevels,
  isEconomicActivityCode,
  isOccupationCode,
  observationStatus,
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
  expect(occupationAncestors('9999')).toEqual([]);
});

test('codes are told from what is no code, leading zeros and all', () => {
  expect(['0', '01', '0110', '2512'].map(isOccupationCode)).toEqual([true, true, true, true]);
  expect(['', '2512 ', '02512', 'A', 'toString'].filter(isOccupationCode)).toEqual([]);
  expect(['A', '01', '6201', '6299'].map(isEconomicActivityCode)).toEqual([true, true, true, false]);
});

test('every occupation has a title in both languages and the name of its level', () => {
  for (const { code, titleEnglish, titleFrench, levelName, level } of occupations) {
    expect([code, titleEnglish.trim() !== '', titleFrench.trim() !== '']).toEqual([code, true, true]);
    expect(levelName).toBe(['MAJOR', 'SUB_MAJOR', 'MINOR', 'UNIT'][level - 1]);
    expect(code).toHaveLength(level);
  }
});

test('skill levels are those of the ILO, also where a major group spans several', () => {
  const found = Object.fromEntries(
    ['0', '0110', '0310', '1', '1120', '1411', '2', '2512', '3', '5', '6111', '8', '9', '9211'].map(
      (code) => [code, occupation(code)?.skillLevel],
    ),
  );
  expect(found).toEqual({
    0: null,
    '0110': 4,
    '0310': 1,
    1: null,
    1120: 4,
    1411: 3,
    2: 4,
    2512: 4,
    3: 3,
    5: 2,
    6111: 2,
    8: 2,
    9: 1,
    9211: 1,
  });
  expect(unitGroups.filter(({ skillLevel }) => skillLevel === null)).toEqual([]);
});

test('ISO 3166 has every country once, Rwanda with its names', () => {
  expect(new Set(countries.map(({ alpha2 }) => alpha2)).size).toBe(countries.length);
  expect(countries).toHaveLength(249);
  expect(countries.filter(({ numeric }) => !/^\d{3}$/.test(numeric))).toEqual([]);
  expect(
    countries.filter(({ alpha3, nameEnglish, nameFrench }) => [nameEnglish, nameFrench].includes(alpha3)),
  ).toEqual([]);
  expect(country('RWA')).toEqual({
    alpha3: 'RWA',
    alpha2: 'RW',
    numeric: '646',
    nameEnglish: 'Rwanda',
    nameFrench: 'Rwanda',
  });
});

test('there are ISCED levels 0 to 9 and 30 districts in 5 provinces', () => {
  expect(educationLevels.map(({ code }) => code).join('')).toBe('0123456789');
  expect(districts).toHaveLength(30);
  expect(new Set(districts.map(({ code }) => code)).size).toBe(30);
  const provinces = new Set(districts.map(({ code, province }) => `${code.charAt(0)} ${province}`));
  expect([...provinces]).toEqual([
    '1 Kigali City',
    '2 Southern Province',
    '3 Western Province',
    '4 Northern Province',
    '5 Eastern Province',
  ]);
  expect([district('11')?.name, district('21')?.name, district('57')?.name, district('99')]).toEqual([
    'Nyarugenge',
    'Nyanza',
    'Bugesera',
    undefined,
  ]);
  expect(educationLevel('6')?.titleFrench).toBe('Niveau licence ou équivalent');
});

test('the SDMX code lists hold the codes that figures carry', () => {
  expect([...observationStatus.codes.keys()].join('')).toBe('ABDEFGHIJKLMNOPQSUVW');
  expect([...confidentialityStatus.codes.keys()].join('')).toBe('ACDEFGMNOSTX');
  expect(observationStatus.codes.get('P')?.name).toBe('Provisional value');
  expect(confidentialityStatus.codes.get('F')?.name).toBe('Free (free for publication)');
  for (const { name, description } of [
    ...observationStatus.codes.values(),
    ...confidentialityStatus.codes.values(),
  ]) {
    expect([name, description.length > 10]).toEqual([name, true]);
  }
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

  const day = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('never counts a country before its accession, and always from then on', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...eacMemberships), (on, { country: alpha3, memberFrom }) => {
        expect(eacMemberOn(alpha3, on)).toBe(on >= memberFrom);
      }),
    );
  });

  test('has lost no partner state so far, and each answer agrees with the list of that day', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...countries), (one, other, { alpha3 }) => {
        const [before, after] = [one, other].sort() as [string, string];
        expect(eacPartnerStates(after)).toEqual(expect.arrayContaining(eacPartnerStates(before)));
        expect(eacMemberOn(alpha3, one)).toBe(eacPartnerStates(one).includes(alpha3));
      }),
    );
  });

  test('has eight partner states today, each a country of ISO 3166-1 with its treaty named', () => {
    expect(eacPartnerStates(new Date().toISOString().slice(0, 10))).toHaveLength(8);
    for (const { country: alpha3, reference } of eacMemberships) {
      expect(country(alpha3)?.alpha3).toBe(alpha3);
      expect(reference).toMatch(/^Treaty .* \d{4}$/);
    }
  });

  test.each(['2007-7-1', '01/07/2007', '2007', ''])('refuses %j, which is no day', (notADay) => {
    expect(() => eacMemberOn('RWA', notADay)).toThrow(RangeError);
    expect(() => eacPartnerStates(notADay)).toThrow(RangeError);
  });
});
