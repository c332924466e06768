import { type ParentOf, relationsOf } from '../additive-table.ts';
import { roundControlled } from '../rounding/controlled.ts';
import { roundParts } from '../rounding/parts.ts';
import type { Solver } from '../solver.ts';
import { type LinkedCell, suppressLinked } from '../suppression/linked-tables.ts';
import type { AdditiveRoundingRule, LinkedRule } from './disclosure-rule.ts';

/**
 * Protects the cells of linked tables together: `null` where one is withheld.
 *
 * Rounded cells still add up, so that a threshold above the base is kept as with exact ones: by withholding, of the
 * rounded tables, the small cells and as many others as it takes. A cell that is shown as none stays.
 *
 * @param parents each dimension's hierarchy.
 * @param thresholds the rule's own and, where an agreement asks for more, that.
 */
export function protectLinked(
  cells: readonly LinkedCell[],
  parents: readonly ParentOf[],
  rule: LinkedRule,
  thresholds: readonly number[],
  solver: Solver,
): (number | null)[] {
  if (rule.method === 'SUPPRESSION') return withSmallWithheld(cells, parents, thresholds, 1, solver);
  const rounded = roundedCells(cells, parents, rule, solver);
  return withSmallWithheld(rounded, parents, thresholds, rule.base, solver);
}

/** @param unit what counts are multiples of: nobody can be told apart within one. */
function withSmallWithheld(
  cells: readonly LinkedCell[],
  parents: readonly ParentOf[],
  thresholds: readonly number[],
  unit: number,
  solver: Solver,
): (number | null)[] {
  const units = cells.map(({ codes, count }) => ({ codes, count: count / unit }));
  const least = thresholds.map((threshold) => Math.ceil(threshold / unit));
  const withheld = suppressLinked(units, parents, least, solver, (count) => unit === 1 && count === 1);
  return cells.map(({ count }, cell) => (withheld[cell] ? null : count));
}

function roundedCells(
  cells: readonly LinkedCell[],
  parents: readonly ParentOf[],
  { rounding, base }: AdditiveRoundingRule,
  solver: Solver,
): LinkedCell[] {
  const table = {
    values: cells.map(({ count }) => count),
    relations: relationsOf(
      cells.map(({ codes }) => codes),
      parents,
    ),
  };
  const rounded = rounding === 'CONTROLLED' ? roundControlled(table, base, solver) : roundParts(table, base);
  return cells.map(({ codes }, cell) => ({ codes, count: rounded[cell] ?? 0 }));
}
