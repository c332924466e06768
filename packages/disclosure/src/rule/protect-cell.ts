import { type CellKeys, createCellKeys, type KeyedCell } from '../cell-key/cell-keys.ts';
import type { SafetyRule } from '../primary/contributions.ts';
import { dominance } from '../primary/dominance.ts';
import { pPercent } from '../primary/p-percent.ts';
import { strictest } from '../primary/strictest.ts';
import { roundRandomly } from '../rounding/random.ts';
import { type Concentration, type DisclosureRule, isLinked } from './disclosure-rule.ts';

/** Protects one cell at a time, whatever table it stands in: `null` where it is withheld. */
export interface CellProtection {
  count(cell: KeyedCell): number | null;
  /** What a part of a cell adds to the cell's count: its own, or none or the threshold by chance where it is withheld. */
  part(cell: KeyedCell): number;
  /** A sum of what the cell's contributors give; `largest`, the two greatest, the greatest first. */
  sum(cell: KeyedCell, total: number, largest: readonly number[]): number | null;
  /** What a part of a cell adds to the cell's sum, withheld or not. */
  movedSum(cell: KeyedCell, total: number, largest: number): number;
}

/** A noise that the cells of rules without noise do not get. */
const still = { maximum: 1, variance: 0.5, smallestWithheld: 0 };

/**
 * Protects the cells of a rule that looks at each by itself.
 *
 * A cell that a filter puts together from parts has the sum of its parts' own figures. Had it noise of its own, two such
 * cells that differ by one part would differ by that part and fresh noise, and many such pairs would average to the part,
 * withheld or not. Parts that are withheld add none or the threshold: whatever they count, either may have come of it.
 *
 * Source: Asghar and Kaafar, "Averaging attacks on bounded noise-based disclosure control algorithms", Proceedings on
 * Privacy Enhancing Technologies 2020 (2), for the attack.
 *
 * @param secret what the noise is drawn with: one a dataset.
 * @param threshold fewer contributors, but some, are withheld: the rule's own or an agreement's greater one.
 * @throws Error for a rule that protects whole tables.
 */
export function protectCells(rule: DisclosureRule, secret: Uint8Array, threshold: number): CellProtection {
  if (isLinked(rule)) throw new Error(`${rule.method} of declared tables protects no single cell`);
  if (rule.method === 'NONE')
    return {
      count: ({ contributors }) => contributors,
      part: ({ contributors }) => contributors,
      sum: (_cell, total) => total,
      movedSum: (_cell, total) => total,
    };
  const keys = createCellKeys(secret, rule.method === 'CELL_KEY' ? rule.noise : still);
  const moved = rule.method === 'CELL_KEY' ? keys.count : rounded(rule.base, keys);
  const isConcentrated = rule.method === 'CELL_KEY' ? concentration(rule) : () => null;
  const part = (cell: KeyedCell) => {
    const value = cell.contributors < threshold ? cell.contributors : moved(cell);
    return value < threshold ? roundRandomly(value, threshold, keys.uniform(cell, 'part')) : value;
  };
  const isSmall = (n: number) => n > 0 && n < threshold;
  const count = (cell: KeyedCell) => {
    if (isSmall(cell.contributors)) return null;
    const value = cell.parts ? cell.parts.reduce((sum, one) => sum + part(one), 0) : moved(cell);
    return isSmall(value) ? null : value;
  };
  return {
    count,
    part,
    movedSum: keys.sum,
    sum: (cell, total, largest) => {
      const { contributors } = cell;
      if (count(cell) === null || isConcentrated({ contributors, total, largest })) return null;
      return keys.sum(cell, total, largest[0] ?? 0);
    },
  };
}

const rounded =
  (base: number, keys: CellKeys) =>
  (cell: KeyedCell): number =>
    roundRandomly(cell.contributors, base, keys.uniform(cell, 'rounding'));

const concentration = (rule: Concentration): SafetyRule =>
  strictest(
    ...(rule.dominance ? [dominance(rule.dominance.n, rule.dominance.k)] : []),
    ...(rule.pPercent === undefined ? [] : [pPercent(rule.pPercent)]),
  );
