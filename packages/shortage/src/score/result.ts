import type { EvidenceLevel } from '../method/method.ts';
import type { Text } from '../method/text.ts';

/** Why a level gave an indicator no value. */
export type Shortcoming =
  /** The evidence has no such figure. */
  | 'NOT_IN_EVIDENCE'
  /** A figure has no value, though nothing is withheld. */
  | 'NO_VALUE'
  /** A figure is withheld to protect persons or enterprises. */
  | 'SUPPRESSED'
  /** A survey estimate rests on too few interviewed persons. */
  | 'TOO_FEW_OBSERVATIONS'
  /** The standard error of a survey estimate is too great. */
  | 'TOO_IMPRECISE'
  /** It would divide by zero. */
  | 'DIVISION_BY_ZERO'
  /** There are too few earlier years to know the trend. */
  | 'NO_TREND';

/** A level that was tried, and why it did not do. */
export interface Rejection {
  readonly level: EvidenceLevel;
  readonly reason: Shortcoming;
  /** The measure that did not do. */
  readonly measure: string;
}

/** One indicator of one occupation. */
export interface IndicatorScore {
  readonly indicator: string;
  /** In the indicator's unit; null when it is missing. */
  readonly value: number | null;
  /** The level that it was taken from. Broader than `UNIT`, it is a fall-back. */
  readonly level: EvidenceLevel | null;
  /** The group that it was taken from: `251` for `2512`. */
  readonly takenFrom: string | null;
  /** The narrower levels that did not do; when it is missing, all of them. */
  readonly rejected: readonly Rejection[];
  /** On the common scale, positive for shortage; null when missing or not normalised. */
  readonly normalised: number | null;
  /** Null when the indicator has no threshold. */
  readonly outcome: 'PASS' | 'FAIL' | 'MISSING' | null;
  /** Provenances of the figures that it is made of, in alphabetical order. */
  readonly provenance: readonly string[];
}

export type DecisionOutcome = 'CANDIDATE' | 'NOT_CANDIDATE' | 'INSUFFICIENT_EVIDENCE';

/** Something that led to the decision. */
export interface Reason {
  readonly code: 'SHARE_PASSED' | 'COMPOSITE' | 'INDICATORS' | 'GROUPS';
  /** Whether it speaks for the occupation. */
  readonly met: boolean;
  readonly text: Text;
}

/** How one occupation fares. */
export interface OccupationScore {
  /** A unit group of ISCO-08. */
  readonly occupation: string;
  /** In the order of the method. */
  readonly indicators: readonly IndicatorScore[];
  /** Indicators passed, of those with a threshold and a value. */
  readonly passed: number;
  readonly available: number;
  /** Null where none is available, or none has a threshold. */
  readonly sharePassed: number | null;
  /** Null where no indicator with a weight has a value, or none has a weight. */
  readonly composite: number | null;
  /** From 1 for the strongest signs of shortage; the same for equals; null where there is too little evidence. */
  readonly rank: number | null;
  readonly decision: DecisionOutcome;
  readonly reasons: readonly Reason[];
  /** Codes of the indicators without a value. */
  readonly missing: readonly string[];
}

/** What an indicator's values over all occupations amount to. */
export interface IndicatorSummary {
  readonly indicator: string;
  /** Occupations that have a value. */
  readonly occupations: number;
  /** All in the indicator's unit; null where no occupation has a value. */
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly mean: number | null;
  /** Of the population. */
  readonly standardDeviation: number | null;
  /** What a value must lie beyond, in the direction of shortage; null without a threshold, or without a value. */
  readonly threshold: number | null;
}

/** What a method makes of the evidence. */
export interface Score {
  readonly method: { readonly id: string; readonly version: string; readonly hash: string };
  readonly evidence: { readonly hash: string };
  readonly period: string;
  readonly indicators: readonly IndicatorSummary[];
  /** Every unit group in the method's scope, by code. */
  readonly occupations: readonly OccupationScore[];
}
