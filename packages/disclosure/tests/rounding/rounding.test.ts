import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSolver, roundControlled, roundConventionally, roundRandomly } from '../../src/index.ts';
import { flat, tableOf } from '../tables.ts';

const bases = fc.constantFrom(3, 5);
const solver = await loadSolver();

describe('conventional rounding', () => {
  test('goes to the nearest multiple', () => {
    expect([0, 1, 2, 3, 4, 5, 7, 8].map((value) => roundConventionally(value, 5))).toEqual([
      0, 0, 0, 5, 5, 5, 5, 10,
    ]);
    expect([1, 2, 3, 4].map((value) => roundConventionally(value, 3))).toEqual([0, 3, 3, 3]);
  });
});

describe('random rounding', () => {
  test('goes to a neighbouring multiple, and leaves multiples', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        bases,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (value, base, uniform) => {
          const rounded = roundRandomly(value, base, uniform);
          expect(rounded % base).toBe(0);
          expect(Math.abs(rounded - value)).toBeLessThan(base);
        },
      ),
    );
  });

  test('gains and loses nothing over many cells', () => {
    for (const [value, base] of [
      [1, 3],
      [2, 3],
      [7, 5],
      [13, 5],
    ] as const) {
      const draws = Array.from({ length: 3_000 }, (_, index) => roundRandomly(value, base, index / 3_000));
      expect(draws.reduce((sum, rounded) => sum + rounded, 0) / draws.length).toBeCloseTo(value, 2);
    }
  });
});

describe('controlled rounding', () => {
  const counts = (cells: number) => fc.array(fc.nat(40), { minLength: cells, maxLength: cells });
  const addsUp = ({ relations }: ReturnType<typeof tableOf>, rounded: readonly number[]) =>
    relations.every(
      ({ total, parts }) => rounded[total] === parts.reduce((sum, part) => sum + (rounded[part] ?? 0), 0),
    );

  test('in two-way tables takes neighbouring multiples that add up to neighbouring multiples', () => {
    fc.assert(
      fc.property(counts(12), bases, (finest, base) => {
        const table = tableOf(
          finest.map((count, index) => ({ codes: [`r${index % 3}`, `c${Math.floor(index / 3)}`], count })),
          [flat, flat],
        );
        const rounded = roundControlled(table, base, solver);
        expect(addsUp(table, rounded)).toBe(true);
        rounded.forEach((value, cell) => {
          expect(value % base).toBe(0);
          expect(Math.abs(value - (table.values[cell] ?? 0))).toBeLessThan(base);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('in three-way tables still adds up', () => {
    fc.assert(
      fc.property(counts(12), bases, (finest, base) => {
        const table = tableOf(
          finest.map((count, index) => ({
            codes: [`a${index % 2}`, `b${Math.floor(index / 2) % 2}`, `c${Math.floor(index / 4)}`],
            count,
          })),
          [flat, flat, flat],
        );
        const rounded = roundControlled(table, base, solver);
        expect(addsUp(table, rounded)).toBe(true);
        expect(rounded.every((value) => value >= 0 && value % base === 0)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('is refused for a table that does not add up itself', () => {
    expect(() =>
      roundControlled({ values: [100, 1, 1], relations: [{ total: 0, parts: [1, 2] }] }, 3, solver),
    ).toThrow('No rounding of the cells adds up');
  });
});
