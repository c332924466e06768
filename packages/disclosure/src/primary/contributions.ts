/** What a cell is made of. */
export interface Contributions {
  /** How many units contribute to it. */
  readonly contributors: number;
  /** The cell's value: a count of units, or the sum of what each contributes. */
  readonly total: number;
  /** The largest contributions, the largest first; empty for counts of units, of which each contributes one. */
  readonly largest: readonly number[];
}

/** How far from the truth the bounds must lie that anyone can work out for a withheld cell, in the cell's unit. */
export interface ProtectionLevel {
  /** The lower bound lies at least this far below the value. */
  readonly lower: number;
  /** The upper bound lies at least this far above the value. */
  readonly upper: number;
}

/** Tells how much protection a cell needs; `null` where it may be published. */
export type SafetyRule = (cell: Contributions) => ProtectionLevel | null;
