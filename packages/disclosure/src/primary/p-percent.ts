import type { SafetyRule } from './contributions.ts';

/**
 * The p % rule: a cell is withheld where its second largest contributor could estimate the largest contribution to
 * within `p` percent, by taking the own contribution from the total.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), table 4.1 and, for the protection level, 4.3.1.
 */
export const pPercent =
  (p: number): SafetyRule =>
  ({ contributors, total, largest: [first = 0, second = 0] }) => {
    if (contributors === 0) return null;
    const needed = (p / 100) * first - (total - first - second);
    return needed > 0 ? { lower: needed, upper: needed } : null;
  };
