import type { Finding } from '../evaluation/finding.ts';
import type { Basis } from '../framework/framework.ts';

/** What comes of one rule. */
export type Result = 'PASS' | 'FAIL' | 'NOT_APPLICABLE' | 'NEEDS_EVIDENCE';

/** One rule, what came of it, and why. */
export interface RuleResult {
  /** The rule's name in the framework. */
  readonly rule: string;
  readonly kind: 'EXEMPTION' | 'REQUIREMENT';
  /** An exemption passes where it holds, and is not applicable where it does not; it never fails. */
  readonly result: Result;
  /** The law, guidance or declared policy that it rests on. */
  readonly basis: Basis;
  /** What was found, with the figures that were used. */
  readonly findings: readonly Finding[];
}

/**
 * `EXEMPT`: no test is needed. `PASSED`: every requirement is met. `FAILED`: one is not. `REFERRED`: an officer has to
 * look, because evidence is missing or the framework says so.
 */
export type Outcome = 'EXEMPT' | 'PASSED' | 'REFERRED' | 'FAILED';

/** An outcome with its whole reasoning. */
export interface Decision {
  readonly framework: { readonly id: string; readonly version: string; readonly evaluation: number };
  readonly outcome: Outcome;
  /** Every rule of the framework, in its order. */
  readonly results: readonly RuleResult[];
}
