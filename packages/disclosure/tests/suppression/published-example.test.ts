import { expect, test } from 'vitest';
import { feasibilityIntervals, loadSolver, suppress } from '../../src/index.ts';
import { flat, tableOf } from '../tables.ts';

/**
 * The example of Fischetti and Salazar, "Solving the cell suppression problem on tabular data with linear
 * constraints", Management Science 47 (2001): investment of enterprises by activity and region.
 */
const investment = tableOf(
  [
    ['I', 'A', 20],
    ['I', 'B', 50],
    ['I', 'C', 10],
    ['II', 'A', 8],
    ['II', 'B', 19],
    ['II', 'C', 22],
    ['III', 'A', 17],
    ['III', 'B', 32],
    ['III', 'C', 12],
  ].map(([activity, region, count]) => ({ codes: [String(activity), String(region)], count: Number(count) })),
  [flat, flat],
);
const table = { ...investment, least: 0, single: investment.values.map(() => false) };
const sensitive = investment.indexOf('II', 'C');

test('the totals are those published: 80, 49 and 61; 45, 101 and 44; 190', () => {
  const at = (...codes: string[]) => investment.values[investment.indexOf(...codes)];
  expect([at('I', '_T'), at('II', '_T'), at('III', '_T')]).toEqual([80, 49, 61]);
  expect([at('_T', 'A'), at('_T', 'B'), at('_T', 'C'), at('_T', '_T')]).toEqual([45, 101, 44, 190]);
});

test('of four withheld cells, the attacker learns that the sensitive 22 lies between 5 and 30', async () => {
  const withheld = new Set([
    sensitive,
    investment.indexOf('II', 'A'),
    investment.indexOf('III', 'A'),
    investment.indexOf('III', 'C'),
  ]);
  const intervals = feasibilityIntervals(table, withheld, await loadSolver());
  expect(intervals.find(({ cell }) => cell === sensitive)).toEqual({ cell: sensitive, lower: 5, upper: 30 });
});

test('withholding the sensitive cell alone gives it away', async () => {
  const [interval] = feasibilityIntervals(table, new Set([sensitive]), await loadSolver());
  expect(interval).toEqual({ cell: sensitive, lower: 22, upper: 22 });
});

test('protected to within 5 either way, three more cells are withheld, as many as the best pattern has', async () => {
  const solver = await loadSolver();
  const protection = table.values.map((_, cell) => (cell === sensitive ? { lower: 5, upper: 5 } : null));
  const withheld = suppress({ ...table, protection }, solver);
  const interval = feasibilityIntervals(table, withheld, solver).find(({ cell }) => cell === sensitive);
  expect(withheld.size).toBe(4);
  expect(interval?.lower).toBeLessThanOrEqual(17);
  expect(interval?.upper).toBeGreaterThanOrEqual(27);
});
