import type { SafetyRule } from './contributions.ts';

/**
 * The threshold rule: a cell of fewer than `minimum` contributors, but some, is withheld. Protected, it could as well
 * have one or `minimum`: nobody can even tell that it is below the threshold.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), 4.2.1.
 */
export const threshold =
  (minimum: number): SafetyRule =>
  ({ contributors, total }) => {
    if (contributors === 0 || contributors >= minimum) return null;
    const each = total / contributors;
    return { lower: each * (contributors - 1), upper: each * (minimum - contributors) };
  };
