import { bench, describe } from 'vitest';
import { feasibilityIntervals, loadSolver, suppress, threshold } from '../src/index.ts';
import { flat, occupations, tableOf } from './tables.ts';

const solver = await loadSolver();

/** 28 ISCO-08 sub-major groups of 7 major ones, both sexes, 9 districts, with all totals. */
const subMajorGroups = ['1', '2', '3', '4', '5', '7', '8'].flatMap((major) =>
  ['1', '2', '3', '4'].map((digit) => `${major}${digit}`),
);
const districts = ['11', '12', '13', '21', '22', '23', '31', '32', '41'];

/** Counts as a register of some thousand persons has them: many small, a few large; always the same. */
let state = 20_260_101;
const uniform = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const table = tableOf(
  subMajorGroups.flatMap((group) =>
    ['F', 'M'].flatMap((sex) =>
      districts.map((district) => ({
        codes: [group, sex, district],
        count: Math.floor(-12 * Math.log(1 - uniform())),
      })),
    ),
  ),
  [occupations, flat, flat],
);
const rule = threshold(5);
const protection = table.values.map((count) => rule({ contributors: count, total: count, largest: [] }));
const withheld = suppress({ ...table, protection }, solver);

describe(`a hierarchical table of ${table.cells.length} cells, ${protection.filter(Boolean).length} below 5, ${withheld.size} withheld`, () => {
  const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };
  bench(
    'secondary suppression',
    () => {
      suppress({ ...table, protection }, solver);
    },
    once,
  );
  bench(
    'an attacker who solves for the bounds of every withheld cell',
    () => {
      feasibilityIntervals(table, withheld, solver);
    },
    once,
  );
});
