import { canonicalJson } from '../canonical/content-hash.ts';
import type { DecisionOutcome, IndicatorScore, OccupationScore, Score } from '../score/result.ts';

/** Why an indicator of an occupation differs between two scores. */
export type IndicatorCause =
  /** Its own value, or the group that it was taken from. */
  | 'FIGURES'
  /** Its value is the same, but those of other occupations are not: threshold, mean or deviation moved. */
  | 'DISTRIBUTION'
  /** The method has it in one of the two alone. */
  | 'METHOD';

/** An indicator of an occupation that differs. */
export interface IndicatorChange {
  readonly indicator: string;
  readonly cause: IndicatorCause;
  readonly before: IndicatorScore | null;
  readonly after: IndicatorScore | null;
}

/** What of an occupation's score is compared as a whole. */
export interface Standing {
  readonly decision: DecisionOutcome;
  readonly rank: number | null;
  readonly composite: number | null;
  readonly sharePassed: number | null;
}

/** An occupation that two scores say something different of. */
export interface ScoreChange {
  readonly occupation: string;
  /** Null where it was not in scope. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** None where the change is that of others, or of the method's rule. */
  readonly indicators: readonly IndicatorChange[];
}

/** Every occupation that two scores differ in, by code: to the last digit, but for where figures came from. */
export function compareScores(before: Score, after: Score): ScoreChange[] {
  const old = new Map(before.occupations.map((one) => [one.occupation, one]));
  const fresh = new Map(after.occupations.map((one) => [one.occupation, one]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((occupation) => {
    const was = old.get(occupation);
    const is = fresh.get(occupation);
    const change: ScoreChange = {
      occupation,
      before: standingOf(was),
      after: standingOf(is),
      indicators: indicatorChanges(was?.indicators ?? [], is?.indicators ?? []),
    };
    const same = change.indicators.length === 0 && sameContent(change.before, change.after);
    return same ? [] : [change];
  });
}

const standingOf = (score: OccupationScore | undefined): Standing | null =>
  score
    ? {
        decision: score.decision,
        rank: score.rank,
        composite: score.composite,
        sharePassed: score.sharePassed,
      }
    : null;

function indicatorChanges(
  before: readonly IndicatorScore[],
  after: readonly IndicatorScore[],
): IndicatorChange[] {
  const codes = [...new Set([...before, ...after].map(({ indicator }) => indicator))];
  return codes.flatMap((indicator) => {
    const was = before.find((one) => one.indicator === indicator) ?? null;
    const is = after.find((one) => one.indicator === indicator) ?? null;
    const cause = causeOf(was, is);
    return cause === null ? [] : [{ indicator, cause, before: was, after: is }];
  });
}

function causeOf(was: IndicatorScore | null, is: IndicatorScore | null): IndicatorCause | null {
  if (was === null || is === null) return 'METHOD';
  if (was.value !== is.value || was.takenFrom !== is.takenFrom) return 'FIGURES';
  if (was.normalised !== is.normalised || was.outcome !== is.outcome) return 'DISTRIBUTION';
  return sameContent(was.rejected, is.rejected) ? null : 'FIGURES';
}

const sameContent = (one: object | null, other: object | null): boolean =>
  canonicalJson({ one }) === canonicalJson({ one: other });
