import type { AdditiveTable } from '../additive-table.ts';
import type { LinearProgramme, Solver } from '../solver.ts';

/** Three-way and higher tables may need cells further from the truth than their neighbouring multiples. */
const furthest = 4;

/**
 * Rounds every cell to a multiple of a base so that all that adds up still does, as near to the table as can be.
 *
 * Each cell goes to one of its two neighbouring multiples, and a multiple stays; where no such table adds up, which
 * happens in three and more dimensions, cells may go one multiple further, and so on. None becomes negative.
 *
 * Source: Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical
 * Association 82 (1987); Salazar, "Controlled rounding and cell perturbation: statistical disclosure limitation methods
 * for tabular data", Mathematical Programming 105 (2006).
 *
 * @throws RangeError when no rounding adds up: the cells that are given do not themselves.
 */
export function roundControlled(table: AdditiveTable, base: number, solve: Solver): number[] {
  for (let further = 0; further <= furthest; further++) {
    const solution = solve(roundingProgramme(table, base, further));
    if (solution) return table.values.map((_, cell) => base * Math.abs(Math.round(solution[cell] ?? 0)));
  }
  throw new RangeError('No rounding of the cells adds up: their totals are not the sums of their parts');
}

/** Each cell's multiple, a whole number, and how far it lies from the cell's value. */
function roundingProgramme(
  { values, relations }: AdditiveTable,
  base: number,
  further: number,
): LinearProgramme {
  const cells = values.length;
  const exact = values.map((value) => value / base);
  const distances = exact.flatMap((value, cell) =>
    [1, -1].map((side) => ({
      columns: [cell, cell + cells],
      coefficients: [-side, 1],
      lower: -side * value,
      upper: Number.POSITIVE_INFINITY,
    })),
  );
  return {
    columns: 2 * cells,
    integers: cells,
    costs: [...values.map(() => 0), ...values.map(() => 1)],
    lower: [...exact.map((value) => Math.max(0, Math.floor(value) - further)), ...values.map(() => 0)],
    upper: [
      ...exact.map((value) => Math.ceil(value) + further),
      ...values.map(() => Number.POSITIVE_INFINITY),
    ],
    rows: [
      ...distances,
      ...relations.map(({ total, parts }) => ({
        columns: [total, ...parts],
        coefficients: [1, ...parts.map(() => -1)],
        lower: 0,
        upper: 0,
      })),
    ],
  };
}
