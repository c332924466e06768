import type { AdditiveTable } from '../additive-table.ts';
import { roundConventionally } from './conventional.ts';

/**
 * Rounds the finest cells of one table to the nearest multiple of a base; each total is the sum of its rounded parts.
 * All that is published follows from the rounded finest cells, so that the totals tell no more than those. Totals that
 * are rounded by themselves give their parts away: of two cells of 1 that are shown as 0 and a total of 2 that is shown
 * as 3, both are known.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), 5.4.1.
 *
 * @throws RangeError when a total has other finest cells in one dimension than in another: the cells are not those of
 * one table.
 */
export function roundParts({ values, relations }: AdditiveTable, base: number): number[] {
  const partsOf = new Map(relations.map(({ total, parts }) => [total, parts]));
  const known = new Map<number, number>();
  const roundedOf = (cell: number): number => {
    const parts = partsOf.get(cell);
    const rounded =
      known.get(cell) ??
      (parts
        ? parts.reduce((sum, part) => sum + roundedOf(part), 0)
        : roundConventionally(values[cell] ?? 0, base));
    known.set(cell, rounded);
    return rounded;
  };
  const all = values.map((_, cell) => roundedOf(cell));
  const addsUp = relations.every(
    ({ total, parts }) => all[total] === parts.reduce((sum, part) => sum + (all[part] ?? 0), 0),
  );
  if (!addsUp) throw new RangeError('The cells are not those of one table: a total has two sets of parts');
  return all;
}
