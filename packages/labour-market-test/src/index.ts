export { deadlineAfter, isWorkingDay, workingDaysBetween } from './calendar/deadline.ts';
export { publicHolidays } from './calendar/public-holidays.ts';
export type { PublicHoliday, WorkingCalendar } from './calendar/working-calendar.ts';
export { decide } from './decision/decide.ts';
export type { Decision, Outcome, Result, RuleResult } from './decision/decision.ts';
export {
  canonicalHash,
  type DecisionHashes,
  type DecisionRecord,
  decideOnRecord,
  type Replay,
  replay,
} from './decision/record.ts';
export type { Finding, FindingValue, UsedFigure } from './evaluation/finding.ts';
export {
  type Advertisement,
  type CollectedDataset,
  type Facts,
  factsSchema,
  type RateFigure,
  type Referral,
  type WageFigure,
} from './facts/facts.ts';
export type { Condition } from './framework/condition.ts';
export type { Basis, Deadline, Exemption, Framework, RequirementRule } from './framework/framework.ts';
export { InvalidFrameworkError, parseFramework } from './framework/parse-framework.ts';
export type { FigurePlace, Requirement } from './framework/requirement.ts';
export type { FigureLevel, Pay } from './framework/terms.ts';
export { frameworkInForce, rwandaFrameworks, rwandaWorkingCalendar } from './published.ts';
export type { Language } from './sentences/catalogues.ts';
export { findingSentence, outcomeSentence, resultTerm, type Sentence } from './sentences/sentence.ts';
export { changedFramework } from './simulation/changed-framework.ts';
export { withList } from './simulation/changed-list.ts';
export type { FactName } from './simulation/facts-read.ts';
export { factsRead } from './simulation/facts-read.ts';
export type { FrameworkChanges } from './simulation/framework-changes.ts';
export { createOutcomeDecider, type FactTexts } from './simulation/outcome-decider.ts';
