import type { Reason } from '../sentences/catalogues.ts';

/** A figure that a rule used or wanted to use. */
export interface UsedFigure {
  /** `PREVAILING_WAGE`, `UNEMPLOYMENT_RATE` */
  readonly name: string;
  readonly level: string;
  /** As text with its unit's precision; `null` where it was withheld. */
  readonly value: string | null;
  /** `RWF per MONTH`, `%` */
  readonly unit: string;
  readonly period: string;
  readonly observations: number | null;
  readonly observationStatus: string;
  readonly confidentialityStatus: string;
  readonly source: { readonly agency: string; readonly dataset: string };
  /** Whether the rule rests on it: one that was withheld or too thin was passed over. */
  readonly used: boolean;
}

/** A code, a name, a number or several codes. */
export type FindingValue = string | number | readonly string[];

/** One thing found about an application. */
export interface Finding {
  readonly result: 'PASS' | 'FAIL' | 'NEEDS_EVIDENCE' | 'NOT_APPLICABLE';
  /** Why, as a code of the message catalogue. */
  readonly reason: Reason;
  /** What stands in the sentence. */
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly figures: readonly UsedFigure[];
}
