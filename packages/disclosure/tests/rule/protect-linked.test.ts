import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LinkedRule, loadSolver, protectLinked, relationsOf } from '../../src/index.ts';
import { flat, tableOf } from '../tables.ts';

const solver = await loadSolver();
const bases = fc.constantFrom(3 as const, 5 as const);
const counts = fc.array(fc.nat(30), { minLength: 12, maxLength: 12 });
const parents = [flat, flat, flat];

/** The cells of two tables that share a dimension: a × b, and a × c, as one list. */
function linkedTables(finest: readonly number[]) {
  const persons = finest.map((count, index) => ({
    codes: [`a${index % 2}`, `b${Math.floor(index / 2) % 3}`, `c${Math.floor(index / 6)}`],
    count,
  }));
  return tableOf(persons, parents).cells.filter(({ codes }) => codes[1] === '_T' || codes[2] === '_T');
}
const rounding = (form: 'CONTROLLED' | 'CONVENTIONAL', base: 3 | 5): LinkedRule => ({
  method: 'ROUNDING',
  rounding: form,
  base,
  threshold: 1,
  tables: [['A', 'B']],
});
const relationsIn = (cells: ReturnType<typeof linkedTables>) =>
  relationsOf(
    cells.map(({ codes }) => codes),
    parents,
  );

describe('controlled rounding of linked tables', () => {
  test('is additive in every table, and gives a shared cell one value', () => {
    fc.assert(
      fc.property(counts, bases, (finest, base) => {
        const cells = linkedTables(finest);
        const shown = protectLinked(cells, parents, rounding('CONTROLLED', base), [1], solver);
        for (const { total, parts } of relationsIn(cells))
          expect(shown[total]).toBe(parts.reduce((sum, part) => sum + (shown[part] ?? Number.NaN), 0));
        for (const value of shown) expect((value ?? Number.NaN) % base).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  test('leaves the attacker who solves for bounds of every count all that rounding may have hidden', () => {
    fc.assert(
      fc.property(counts, bases, (finest, base) => {
        const cells = linkedTables(finest);
        const shown = protectLinked(cells, parents, rounding('CONTROLLED', base), [1], solver);
        const programme = solver.prepare(
          {
            columns: cells.length,
            costs: cells.map(() => 0),
            lower: shown.map((value) => Math.max(0, (value ?? 0) - base + 1)),
            upper: shown.map((value) => (value ?? 0) + base - 1),
            rows: relationsIn(cells).map(({ total, parts }) => ({
              columns: [total, ...parts],
              coefficients: [1, ...parts.map(() => -1)],
              lower: 0,
              upper: 0,
            })),
          },
          'costs',
        );
        cells.forEach((_, cell) => {
          const bound = (cost: 1 | -1) => {
            programme.cost(cell, cost);
            return programme.solve()?.[cell] ?? Number.NaN;
          };
          const [lower, upper] = [bound(1), bound(-1)];
          programme.cost(cell, 0);
          expect(upper - lower).toBeGreaterThanOrEqual(base - 1 - 1e-6);
        });
        programme.dispose();
      }),
      { numRuns: 15 },
    );
  });

  test('an agreement’s greater threshold withholds small cells, and others, so that no sum gives them away', () => {
    fc.assert(
      fc.property(counts, (finest) => {
        const cells = linkedTables(finest);
        const rule = rounding('CONTROLLED', 3);
        const whole = protectLinked(cells, parents, rule, [1], solver);
        const shown = protectLinked(cells, parents, rule, [1, 10], solver);
        shown.forEach((value, cell) => {
          if (value !== null) expect(value).toBe(whole[cell]);
          if (value !== null && value > 0) expect(value).toBeGreaterThanOrEqual(10);
        });
        const relations = relationsIn(cells);
        for (const { total, parts } of relations) {
          const unknown = [total, ...parts].filter((cell) => shown[cell] === null);
          expect(unknown).not.toHaveLength(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('conventional rounding', () => {
  const two = (count: number) => [
    { codes: ['a0'], count },
    { codes: ['a1'], count },
    { codes: ['_T'], count: 2 * count },
  ];

  test('adds up what is rounded: no total tells more than its parts', () => {
    // Rounded by itself, the total of 2 would be 3, and both parts, shown as 0, were known to be 1.
    expect(protectLinked(two(1), [flat], rounding('CONVENTIONAL', 3), [1], solver)).toEqual([0, 0, 0]);
    expect(protectLinked(two(2), [flat], rounding('CONVENTIONAL', 3), [1], solver)).toEqual([3, 3, 6]);
  });

  test('is the same for every table with the same rounded finest cells', () => {
    fc.assert(
      fc.property(counts, bases, (finest, base) => {
        const cells = tableOf(
          finest.map((count, index) => ({ codes: [`a${index % 3}`, `b${Math.floor(index / 3)}`], count })),
          [flat, flat],
        ).cells;
        const shown = protectLinked(cells, [flat, flat], rounding('CONVENTIONAL', base), [1], solver);
        cells.forEach(({ codes }, cell) => {
          const below = finest.filter((_, index) => {
            const own = [`a${index % 3}`, `b${Math.floor(index / 3)}`];
            return codes.every((code, at) => code === '_T' || code === own[at]);
          });
          expect(shown[cell]).toBe(below.reduce((sum, count) => sum + base * Math.round(count / base), 0));
        });
      }),
      { numRuns: 25 },
    );
  });

  test('of two linked tables is refused, whose shared totals would have two values', () => {
    const cells = linkedTables([1, 2, 1, 1, 2, 1, 2, 2, 1, 1, 1, 2]);
    expect(() => protectLinked(cells, parents, rounding('CONVENTIONAL', 3), [1], solver)).toThrow(
      'a total has two sets of parts',
    );
  });
});
