import { district, economicActivity } from '@huza/classifications';
import { expect, test } from 'vitest';
import { demonstrationEmployer } from '../src/demonstration-employer.ts';
import { employers } from '../src/index.ts';

const register = employers(5_000);

test('every agency knows the same employers, however many it asks for', () => {
  expect(employers(10)).toEqual(register.slice(0, 10));
  expect(employers(0)).toEqual([]);
});

test('another seed gives another register', () => {
  const ids = new Set(register.map(({ id }) => id));
  const other = employers(5_000, 'another');
  expect(other.filter(({ id }) => ids.has(id))).toEqual([]);
  expect(other.map(({ activity }) => activity)).not.toEqual(register.map(({ activity }) => activity));
});

test('each has a pseudonym and a name of its own, and the name says that it is invented', () => {
  expect(new Set(register.map(({ id }) => id)).size).toBe(5_000);
  expect(new Set(register.map(({ name }) => name)).size).toBe(5_000);
  expect(register.filter(({ id }) => !/^emp_[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toEqual([]);
  expect(register.filter(({ name }) => !/ \(demonstration \d+\)$/.test(name))).toEqual([]);
});

test('each has a district, a class of ISIC Rev. 4 and at least one person employed', () => {
  const wrong = register.filter(
    ({ activity, district: code, employees }) =>
      economicActivity(activity)?.level !== 4 ||
      !district(code) ||
      !Number.isInteger(employees) ||
      employees < 1,
  );
  expect(wrong).toEqual([]);
  expect(new Set(register.map((employer) => employer.district)).size).toBe(30);
});

test('most are small and private; each sector has its own activities', () => {
  const of = (sector: string) => register.filter((employer) => employer.sector === sector);
  expect(of('PRIVATE').length).toBeGreaterThan(4_000);
  expect(of('PUBLIC').length).toBeGreaterThan(200);
  expect(of('NON_GOVERNMENTAL').length).toBeGreaterThan(200);
  expect(new Set(of('INTERNATIONAL').map(({ activity }) => activity))).toEqual(new Set(['9900']));
  expect(register.filter(({ activity, sector }) => activity.startsWith('84') && sector !== 'PUBLIC')).toEqual(
    [],
  );
  const sizes = register.map(({ employees }) => employees).sort((a, b) => a - b);
  expect(sizes[2_500]).toBeLessThan(20);
  expect(sizes.at(-1)).toBeGreaterThan(300);
});

test('the demonstration employer is the tenth of the register', () => {
  expect(employers(10).at(-1)).toMatchObject({ id: demonstrationEmployer, sector: 'PRIVATE' });
});
