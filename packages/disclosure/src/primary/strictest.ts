import type { SafetyRule } from './contributions.ts';

/** Withholds a cell that any of the rules withholds, with the most protection that any asks for. */
export const strictest =
  (...rules: readonly SafetyRule[]): SafetyRule =>
  (cell) => {
    const levels = rules.flatMap((rule) => rule(cell) ?? []);
    if (levels.length === 0) return null;
    return {
      lower: Math.max(...levels.map(({ lower }) => lower)),
      upper: Math.max(...levels.map(({ upper }) => upper)),
    };
  };
