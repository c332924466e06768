import { describe, expect, test } from 'vitest';
import { dominance, pPercent, strictest, threshold } from '../../src/index.ts';

const cell = (...contributions: number[]) => ({
  contributors: contributions.length,
  total: contributions.reduce((sum, value) => sum + value, 0),
  largest: [...contributions].sort((a, b) => b - a),
});

describe('threshold rule', () => {
  const rule = threshold(5);

  test('a cell of 1 to 4 contributors is withheld, one of 5 or none is not', () => {
    const withheld = [0, 1, 2, 3, 4, 5].map((n) => rule({ contributors: n, total: n, largest: [] }) !== null);
    expect(withheld).toEqual([false, true, true, true, true, false]);
  });

  test('the protection reaches from one contributor to the threshold', () => {
    expect(rule({ contributors: 3, total: 3, largest: [] })).toEqual({ lower: 2, upper: 2 });
  });

  test('the protection of a weighted total is in its own unit', () => {
    expect(rule({ contributors: 2, total: 500, largest: [] })).toEqual({ lower: 250, upper: 750 });
  });
});

describe('(n, k) dominance rule', () => {
  test('one contribution of more than 75 percent is withheld under (1, 75)', () => {
    expect(dominance(1, 50)(cell(80, 10, 10))).toEqual({ lower: 60, upper: 60 });
    expect(dominance(1, 75)(cell(80, 10, 10))).not.toBeNull();
    expect(dominance(1, 75)(cell(75, 15, 10))).toBeNull();
  });

  test('two contributions that make up more than 90 percent are withheld under (2, 90)', () => {
    expect(dominance(2, 90)(cell(50, 45, 5))).not.toBeNull();
    expect(dominance(2, 90)(cell(50, 40, 10))).toBeNull();
  });
});

describe('p % rule', () => {
  test('what is left after the two largest must be at least p percent of the largest', () => {
    expect(pPercent(10)(cell(100, 50, 9))).toEqual({ lower: 1, upper: 1 });
    expect(pPercent(10)(cell(100, 50, 10))).toBeNull();
  });

  test('with two contributors, the second knows the first', () => {
    expect(pPercent(10)(cell(100, 50))).toEqual({ lower: 10, upper: 10 });
  });
});

test('of several rules, any withholds and the most protection is taken', () => {
  expect(strictest(threshold(3), dominance(1, 75), pPercent(10))(cell(100, 2))).toEqual({
    lower: 51,
    upper: 51,
  });
  expect(strictest(threshold(3), dominance(1, 75), pPercent(10))(cell(10, 10, 10, 10))).toBeNull();
});
