import { type ParentOf, relationsOf } from '../additive-table.ts';
import { threshold } from '../primary/threshold.ts';
import type { Solver } from '../solver.ts';
import { suppress } from './suppress.ts';

/** A cell of linked tables: its code in each dimension, the total's where the table does not have the dimension. */
export interface LinkedCell {
  readonly codes: readonly string[];
  /** How many units it counts. */
  readonly count: number;
}

/**
 * Withholds cells of tables that share cells, together: what one publishes helps nobody with another.
 *
 * Withheld for a greater threshold is all that is withheld for the rule's own and more, so that who sees both
 * answers learns no more than the less protected one tells.
 *
 * @param thresholds the rule's own and, where an agreement asks for more, that.
 * @param isOfOne whether a cell is one contributor's, who knows its count.
 * @returns whether each cell is withheld.
 */
export function suppressLinked(
  cells: readonly LinkedCell[],
  parents: readonly ParentOf[],
  thresholds: readonly number[],
  solver: Solver,
  isOfOne = (count: number): boolean => count === 1,
): boolean[] {
  const values = cells.map(({ count }) => count);
  const relations = relationsOf(
    cells.map(({ codes }) => codes),
    parents,
  );
  const single = values.map(isOfOne);
  const withheld = thresholds.reduce<ReadonlySet<number>>((before, minimum) => {
    const rule = threshold(minimum);
    const protection = values.map((count) => rule({ contributors: count, total: count, largest: [] }));
    return suppress({ values, relations, least: 1, protection, single, withheld: before }, solver);
  }, new Set());
  return cells.map((_, cell) => withheld.has(cell));
}
