import type { AdditiveTable } from '../additive-table.ts';
import type { LinearProgramme, Solver } from '../solver.ts';

/** What anyone can work out of a withheld cell: it lies within these bounds, and no nearer ones follow. */
export interface FeasibilityInterval {
  readonly cell: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Attacks a table: solves for the bounds of every withheld cell from what is published, from what adds up to what,
 * and from no withheld value being less than `least`: what is empty is published.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), 4.3.1 (audit).
 *
 * @param known withheld cells that the attacker knows, such as the one to which only the attacker contributes.
 */
export function feasibilityIntervals(
  { values, relations, least = 0 }: AdditiveTable,
  withheld: ReadonlySet<number>,
  solver: Solver,
  known: ReadonlySet<number> = new Set(),
): FeasibilityInterval[] {
  const unknown = [...withheld].filter((cell) => !known.has(cell)).sort((a, b) => a - b);
  const columnOf = new Map(unknown.map((cell, column) => [cell, column]));
  const value = (cell: number) => (columnOf.has(cell) ? 0 : (values[cell] ?? 0));
  const unknowns: LinearProgramme = {
    columns: unknown.length,
    costs: new Float64Array(unknown.length),
    lower: unknown.map(() => least),
    upper: unknown.map(() => Number.POSITIVE_INFINITY),
    rows: relations.flatMap(({ total, parts }) => {
      const columns = [total, ...parts].flatMap((cell) => columnOf.get(cell) ?? []);
      if (columns.length === 0) return [];
      const published = parts.reduce((sum, part) => sum + value(part), 0) - value(total);
      const coefficients = columns.map((column) => (unknown[column] === total ? 1 : -1));
      return [{ columns, coefficients, lower: published, upper: published }];
    }),
  };
  const programme = solver.prepare(unknowns, 'costs');
  try {
    return unknown.map((cell, column) => {
      const bound = (cost: 1 | -1) => {
        programme.cost(column, cost);
        return programme.solve()?.[column] ?? Number.POSITIVE_INFINITY;
      };
      const interval = { cell, lower: bound(1), upper: bound(-1) };
      programme.cost(column, 0);
      return interval;
    });
  } finally {
    programme.dispose();
  }
}
