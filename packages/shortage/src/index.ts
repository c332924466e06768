export { canonicalJson, contentHash } from './canonical/content-hash.ts';
export {
  compareEvidence,
  type FigureChange,
  type FigureChangeKind,
} from './comparison/compare-evidence.ts';
export {
  compareScores,
  type IndicatorCause,
  type IndicatorChange,
  type ScoreChange,
  type Standing,
} from './comparison/compare-scores.ts';
export { figuresBehind } from './comparison/figures-behind.ts';
export { type Evidence, type EvidenceFigure, economyWide } from './evidence/evidence.ts';
export { evidenceHash, inOrder } from './evidence/evidence-hash.ts';
export { InvalidEvidenceError, parseEvidence } from './evidence/parse-evidence.ts';
export type { Decision } from './method/decision.ts';
export type { Derivation } from './method/derivation.ts';
export type { Indicator, Threshold } from './method/indicator.ts';
export type { Measure } from './method/measure.ts';
export type { EvidenceLevel, Method } from './method/method.ts';
export { InvalidMethodError, parseMethod } from './method/parse-method.ts';
export type { Perturbation } from './method/perturbation.ts';
export { latestMethod, type PublishedMethod, publishedMethod, publishedMethods } from './method/published.ts';
export type { Text } from './method/text.ts';
export type {
  DecisionOutcome,
  IndicatorScore,
  IndicatorSummary,
  OccupationScore,
  Reason,
  Rejection,
  Score,
  Shortcoming,
} from './score/result.ts';
export { score } from './score/score.ts';
export type { DroppedIndicator, OccupationSensitivity, Sensitivity } from './sensitivity/result.ts';
export { sensitivity } from './sensitivity/sensitivity.ts';
