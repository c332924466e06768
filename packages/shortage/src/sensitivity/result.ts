/** How an occupation fares over perturbed methods. */
export interface OccupationSensitivity {
  readonly occupation: string;
  /** The share of the perturbed methods that make it a candidate: 0 to 1. */
  readonly listed: number;
  /** Its ranks over them; null where there is too little evidence to rank it in any. */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
}

/** What becomes of the list without one indicator. */
export interface DroppedIndicator {
  readonly indicator: string;
  /** Occupations that are candidates only without it, by code. */
  readonly added: readonly string[];
  /** Occupations that are candidates only with it. */
  readonly removed: readonly string[];
}

/** How far the result hangs on the method's choices. */
export interface Sensitivity {
  readonly method: { readonly id: string; readonly version: string; readonly hash: string };
  readonly evidence: { readonly hash: string };
  /** The same seed draws the same methods. */
  readonly seed: number;
  readonly draws: number;
  readonly occupations: readonly OccupationSensitivity[];
  readonly withoutIndicator: readonly DroppedIndicator[];
}
