import { unitGroups } from '@huza/classifications';
import { bench, describe } from 'vitest';
import { createRandom, employedInUnitGroup, weighted } from '../src/index.ts';

const draws = 100_000;
const random = createRandom('bench');
const byAlias = weighted(unitGroups, employedInUnitGroup);

const cumulative = unitGroups.map(
  (
    (sum) => (group) =>
      (sum += employedInUnitGroup(group))
  )(0),
);
const total = cumulative.at(-1) ?? 0;
const byScan = () => {
  const drawn = random.uniform() * total;
  return unitGroups[cumulative.findIndex((bound) => drawn < bound)];
};

describe(`${draws} weighted picks of 436 unit groups`, () => {
  bench('alias method', () => {
    for (let draw = 0; draw < draws; draw++) byAlias(random);
  });
  bench('scan of cumulative weights', () => {
    for (let draw = 0; draw < draws; draw++) byScan();
  });
});
