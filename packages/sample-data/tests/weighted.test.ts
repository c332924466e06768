import { unitGroups } from '@huza/classifications';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, employedInUnitGroup, type Random, weighted } from '../src/index.ts';

/** How often each item was drawn. */
function frequencies<Item>(pick: (random: Random) => Item, draws: number): Map<Item, number> {
  const random = createRandom('frequencies');
  const found = new Map<Item, number>();
  for (let draw = 0; draw < draws; draw++) {
    const item = pick(random);
    found.set(item, (found.get(item) ?? 0) + 1);
  }
  return found;
}

test('draws over all unit groups come in proportion to their weights, within five standard errors', () => {
  const draws = 1_000_000;
  const found = frequencies(weighted(unitGroups, employedInUnitGroup), draws);
  const total = unitGroups.reduce((sum, group) => sum + employedInUnitGroup(group), 0);
  for (const group of unitGroups) {
    const share = employedInUnitGroup(group) / total;
    const error = Math.abs((found.get(group) ?? 0) / draws - share);
    expect([group.code, error <= 5 * Math.sqrt((share * (1 - share)) / draws)]).toEqual([group.code, true]);
  }
});

test('only items with a weight are drawn, whatever the weights', () => {
  const weights = fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), { minLength: 1 })
    .filter((all) => all.some((weight) => weight > 0));
  fc.assert(
    fc.property(weights, fc.integer(), (all, seed) => {
      const random = createRandom(seed);
      const pick = weighted([...all.keys()], (index) => all[index] ?? 0);
      for (let draw = 0; draw < 50; draw++) expect(all[pick(random)]).toBeGreaterThan(0);
    }),
  );
});

test('the scale of the weights does not matter', () => {
  const sequence = (scale: number) => {
    const random = createRandom('scale');
    const pick = weighted(['a', 'b', 'c'], (item) => ({ a: 5, b: 3, c: 0.5 })[item as 'a'] * scale);
    return Array.from({ length: 200 }, () => pick(random));
  };
  expect(sequence(1024)).toEqual(sequence(1));
});

test.each([[[]], [[0, 0]], [[1, -1]], [[1, Number.NaN]], [[1, Number.POSITIVE_INFINITY]]])(
  'weights %j cannot be drawn from',
  (weights) => {
    expect(() => weighted(weights, (weight) => weight)).toThrow(RangeError);
  },
);
