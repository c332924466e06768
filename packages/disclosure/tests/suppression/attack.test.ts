import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  feasibilityIntervals,
  leastValues,
  loadSolver,
  type ParentOf,
  suppress,
  threshold,
} from '../../src/index.ts';
import { flat, occupations, tableOf } from '../tables.ts';

const minimum = 5;
const solver = await loadSolver();

function protectedTable(
  finest: readonly { readonly codes: readonly string[]; readonly count: number }[],
  parents: readonly ParentOf[],
) {
  const table = tableOf(finest, parents);
  const rule = threshold(minimum);
  const protection = table.values.map((count) => rule({ contributors: count, total: count, largest: [] }));
  return { ...table, protection, withheld: suppress({ ...table, protection }, solver) };
}

const crossed = (...dimensions: readonly (readonly string[])[]) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })), {
      minLength: dimensions.reduce((product, { length }) => product * length, 1),
      maxLength: dimensions.reduce((product, { length }) => product * length, 1),
    })
    .map((counts) => combinations(dimensions).map((codes, index) => ({ codes, count: counts[index] ?? 0 })));

const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((code) => [...one, code])), [[]]);

const sexes = ['F', 'M'];
const districts = ['11', '12', '21', '31', '41'];
const unitGroups = ['2511', '2512', '2513', '2521', '2611', '5111', '5112', '5221'];

/** Every cell below the threshold could as well be the least that it can be, or the threshold. */
function nobodyLearns(table: ReturnType<typeof protectedTable>) {
  const least = leastValues(table);
  for (const { cell, lower, upper } of feasibilityIntervals(table, table.withheld, solver)) {
    expect(upper - lower).toBeGreaterThan(0.999);
    if ((table.values[cell] ?? 0) >= minimum) continue;
    expect(lower).toBeLessThanOrEqual((least[cell] ?? 0) + 1e-6);
    expect(upper).toBeGreaterThanOrEqual(minimum - 1e-6);
  }
}

test('in two-way tables with totals, no small count can be worked out', () => {
  fc.assert(
    fc.property(crossed(['H1', 'H2', 'J', 'N2'], districts), (finest) =>
      nobodyLearns(protectedTable(finest, [flat, flat])),
    ),
    { numRuns: 40 },
  );
});

test('in hierarchical tables, every level with its totals, no small count can be worked out', () => {
  fc.assert(
    fc.property(crossed(unitGroups, sexes), (finest) =>
      nobodyLearns(protectedTable(finest, [occupations, flat])),
    ),
    { numRuns: 40 },
  );
});

test('in three-way tables, no small count can be worked out', () => {
  fc.assert(
    fc.property(crossed(['2511', '2512', '5111', '5112'], sexes, districts.slice(0, 3)), (finest) =>
      nobodyLearns(protectedTable(finest, [occupations, flat, flat])),
    ),
    { numRuns: 25 },
  );
});

/** The cells that count nobody but the one whom this cell counts: it, and the totals above and below it. */
const cellsOfTheSame = ({ cells, single, indexOf }: ReturnType<typeof protectedTable>, own: number) =>
  cells.flatMap(({ codes }, cell) => {
    const both = codes.map((code, dimension) =>
      code === '_T' ? (cells[own]?.codes[dimension] ?? code) : code,
    );
    const along = codes.every((_, dimension) =>
      ['_T', both[dimension]].includes(cells[own]?.codes[dimension]),
    );
    return single[cell] && along && indexOf(...both) !== -1 ? [cell] : [];
  });

test('who is the only one in a cell, and knows it, learns of no other small cell either', () => {
  fc.assert(
    fc.property(crossed(['H1', 'H2', 'J', 'N2'], districts), (finest) => {
      const table = protectedTable(finest, [flat, flat]);
      for (const own of [...table.withheld].filter((cell) => table.single[cell])) {
        const known = new Set(cellsOfTheSame(table, own));
        const intervals = feasibilityIntervals(table, table.withheld, solver, known);
        for (const { cell, lower, upper } of intervals) {
          if (table.protection[cell]) expect(upper - lower, `cell ${cell}`).toBeGreaterThan(0.999);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('a table without small counts is published whole', () => {
  const table = protectedTable(
    combinations([sexes, districts]).map((codes) => ({ codes, count: minimum })),
    [flat, flat],
  );
  expect(table.withheld.size).toBe(0);
});

test('empty cells are published: there is nobody to protect', () => {
  const table = protectedTable(
    [
      { codes: ['F', '11'], count: 40 },
      { codes: ['M', '12'], count: 40 },
    ],
    [flat, flat],
  );
  expect(table.withheld.size).toBe(0);
});

test('where nothing can hide a small cell, all is withheld', () => {
  const table = protectedTable(
    [
      { codes: ['F', '11'], count: 2 },
      { codes: ['M', '11'], count: 0 },
    ],
    [flat, flat],
  );
  expect(table.withheld.size).toBe(table.values.length);
});
