import { country, unitGroups } from '@huza/classifications';
import { expect, test } from 'vitest';
import {
  employedByMajorGroup,
  employedInUnitGroup,
  migrantsByOrigin,
  occupationWeights,
  skilledWorkersByNationality,
} from '../src/index.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

test('employment is what the ILO publishes: 5,029,795 in 2024, of whom 293,292 professionals', () => {
  const groups = employedByMajorGroup(2024);
  expect([...groups.keys()].sort().join('')).toBe('123456789');
  expect(groups.get('2')).toBe(293_292);
  expect((groups.get('6') ?? 0) + (groups.get('9') ?? 0)).toBe(3_167_896);
  expect(Math.abs(sum(groups.values()) - 5_029_795)).toBeLessThan(5);
});

test('there are estimates for 2013 to 2025 and no other year', () => {
  for (let year = 2013; year <= 2025; year++)
    expect(sum(employedByMajorGroup(year).values())).toBeGreaterThan(2e6);
  expect(() => employedByMajorGroup(2012)).toThrow(RangeError);
  expect(() => occupationWeights(2026)).toThrow(RangeError);
});

test.each([2013, 2024, 2025])('unit groups add up to the major groups of %d', (year) => {
  const weights = occupationWeights(year);
  expect(weights.size).toBe(436);
  for (const [group, employed] of employedByMajorGroup(year)) {
    const members = [...weights].filter(([code]) => code.startsWith(group)).map(([, weight]) => weight);
    expect(sum(members)).toBeCloseTo(employed, 3);
    expect(Math.min(...members)).toBeGreaterThan(0);
  }
});

test('the armed forces weigh nothing, as the ILO spreads them over the other groups', () => {
  expect(unitGroups.filter((group) => employedInUnitGroup(group) === 0).map(({ code }) => code)).toEqual([
    '0110',
    '0210',
    '0310',
  ]);
});

test('migrants by origin are those that the United Nations counts in Rwanda in 2019', () => {
  expect(migrantsByOrigin).toEqual({ COD: 248_670, BDI: 137_669, UGA: 96_724, TZA: 44_877, KEN: 2_707 });
});

test('the invented profile of skilled workers is shares of 100, of countries that there are', () => {
  expect(sum(Object.values(skilledWorkersByNationality))).toBe(100);
  expect(Object.keys(skilledWorkersByNationality).filter((alpha3) => !country(alpha3))).toEqual([]);
});
