import { districts, economicActivity, unitGroups } from '@huza/classifications';
import { expect, test } from 'vitest';
import {
  addMonths,
  createRandom,
  dayNumber,
  dayOf,
  employedByMajorGroup,
  employedInUnitGroup,
  employers,
  weighted,
} from '../src/index.ts';

const draws = (seed: string) =>
  Array.from(
    { length: 20 },
    (
      (random) => () =>
        random.integer(0, 1e6)
    )(createRandom(seed)),
  );

test('the same seed gives the same draws, another seed others', () => {
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
});

test('a fork does not depend on what was drawn before it', () => {
  const fresh = createRandom('a').fork('permits').uniform();
  const used = createRandom('a');
  used.uniform();
  expect(used.fork('permits').uniform()).toBe(fresh);
});

test('weighted draws come in proportion to the weights', () => {
  const random = createRandom('proportion');
  const pick = weighted(['a', 'b', 'c'], (item) => ({ a: 70, b: 30, c: 0 })[item] ?? 0);
  const found = { a: 0, b: 0, c: 0 };
  for (let draw = 0; draw < 100_000; draw++) found[pick(random) as keyof typeof found]++;
  expect(found.a / 100_000).toBeCloseTo(0.7, 2);
  expect(found.c).toBe(0);
});

test.each([[[]], [[0, 0]], [[1, -1]]])('weights %j cannot be drawn from', (weights) => {
  expect(() => weighted(weights, (weight) => weight)).toThrow(RangeError);
});

test('normal and lognormal draws have their mean and median', () => {
  const random = createRandom('moments');
  const normal = Array.from({ length: 20_000 }, () => random.normal(40, 10));
  expect(normal.reduce((sum, value) => sum + value) / normal.length).toBeCloseTo(40, 0);
  const lognormal = Array.from({ length: 20_000 }, () => random.lognormal(100, 0.5)).sort((a, b) => a - b);
  expect(Math.abs((lognormal[10_000] ?? 0) - 100)).toBeLessThan(3);
});

test('days and months are counted by the calendar', () => {
  expect(dayOf(dayNumber('2024-02-29'))).toBe('2024-02-29');
  expect(dayOf(addMonths(dayNumber('2024-01-31'), 1))).toBe('2024-02-29');
  expect(dayOf(addMonths(dayNumber('2024-11-15'), 36))).toBe('2027-11-15');
});

test('unit groups add up to the ILO’s major groups', () => {
  for (const [group, employed] of Object.entries(employedByMajorGroup)) {
    const members = unitGroups.filter(({ code }) => code.startsWith(group));
    expect(members.reduce((sum, member) => sum + employedInUnitGroup(member), 0)).toBeCloseTo(employed, 3);
  }
});

test('both agencies know the same employers, each with a pseudonym of its own and valid codes', () => {
  const register = employers(500);
  expect(employers(10)).toEqual(register.slice(0, 10));
  expect(new Set(register.map(({ id }) => id)).size).toBe(500);
  for (const { activity, district, employees, name } of register) {
    expect(economicActivity(activity)?.level).toBe(1);
    expect(districts.some(({ code }) => code === district)).toBe(true);
    expect(employees).toBeGreaterThan(0);
    expect(name).toContain('demonstration');
  }
});
