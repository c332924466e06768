import { expect, test } from 'vitest';
import { findOccupationNames, occupation, occupationNames, plainText, unitGroups } from '../src/index.ts';

const codesOf = (sought: string) => findOccupationNames(sought).map(({ code }) => code);

test('each everyday name is of a unit group, in one of three languages, and stands once with it', () => {
  for (const { code, language, name } of occupationNames) {
    expect([name, occupation(code)?.level]).toEqual([name, 4]);
    expect(['en', 'fr', 'rw']).toContain(language);
    expect(name).toBe(name.trim());
  }
  const seen = occupationNames.map(({ code, language, name }) => `${code} ${language} ${plainText(name)}`);
  expect(seen.filter((entry, place) => seen.indexOf(entry) !== place)).toEqual([]);
});

test('four in five unit groups have everyday names; what is not elsewhere classified needs none', () => {
  const named = new Set(occupationNames.map(({ code }) => code));
  expect(named.size / unitGroups.length).toBeGreaterThan(0.8);
});

test.each([
  ['doctor', ['2211', '2212', '2250']],
  ['coder', ['2512', '2514']],
  ['développeur', ['2512', '2513']],
  ['DEVELOPPEUR', ['2512', '2513']],
  ['mason', ['7112', '9313']],
  ['umufundi wubaka', ['7112']],
  ['infirmière', ['2221', '3221']],
  ['umuforomo', ['2221', '3221']],
  ['umwarimu', ['2330', '2341', '2342']],
  ['motards', ['8321']],
  ['aide a domicile', ['5322']],
  ['umujyanama w’ubuzima', ['3253']],
  ["umujyanama w'ubuzima", ['3253']],
  ['no such occupation', []],
  ['', []],
  ['%', []],
])('“%s” is what people call %j', (sought, codes) => {
  expect(codesOf(sought)).toEqual(codes);
});

test('the name that was meant is given: the whole one before a longer one', () => {
  expect(findOccupationNames('driver').find(({ code }) => code === '8332')?.name).toBe('driver');
  expect(findOccupationNames('programmeuse')).toEqual([
    { code: '2514', language: 'fr', name: 'programmeuse' },
  ]);
});
