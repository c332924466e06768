import type { SafetyRule } from './contributions.ts';

/**
 * The (n, k) dominance rule: a cell whose `n` largest contributions are more than `k` percent of its total is withheld.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), table 4.1 and, for the protection level, 4.3.1.
 */
export const dominance =
  (n: number, k: number): SafetyRule =>
  ({ contributors, total, largest }) => {
    if (contributors === 0) return null;
    const dominating = largest.slice(0, n).reduce((sum, value) => sum + value, 0);
    const needed = (100 / k) * dominating - total;
    return needed > 0 ? { lower: needed, upper: needed } : null;
  };
