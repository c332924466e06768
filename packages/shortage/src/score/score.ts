import { contentHash } from '../canonical/content-hash.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceHash } from '../evidence/evidence-hash.ts';
import { ascending, quantile } from '../indicator/distribution.ts';
import { direction, type IndicatorValues, type Values, valuesOf } from '../indicator/values.ts';
import type { Method } from '../method/method.ts';
import { type Coverage, coverageOf, type Judgement, judge } from './judge.ts';
import { reasonsFor } from './reasons.ts';
import type { DecisionOutcome, IndicatorScore, IndicatorSummary, OccupationScore, Score } from './result.ts';

/**
 * Scores every unit group in a method's scope. The same method and evidence give the same score to the last digit,
 * on any machine and in whatever order the figures come: only additions, multiplications, divisions and square roots
 * are used, which IEEE 754 defines exactly, each in one order.
 */
export function score(method: Method, evidence: Evidence): Score {
  const values = valuesOf(method, evidence);
  const coverage = coverageOf(values);
  const judgement = judge(values, method, coverage);
  return {
    method: { id: method.id, version: method.version, hash: contentHash(method) },
    evidence: { hash: evidenceHash(evidence) },
    period: evidence.period,
    indicators: values.indicators.map((indicator, position) =>
      summaryOf(indicator, judgement.thresholds[position] ?? Number.NaN),
    ),
    occupations: values.occupations.map((occupation, position) =>
      occupationScore({ method, values, coverage, judgement }, occupation, position),
    ),
  };
}

interface Judged {
  readonly method: Method;
  readonly values: Values;
  readonly coverage: Coverage;
  readonly judgement: Judgement;
}

function occupationScore(judged: Judged, occupation: string, position: number): OccupationScore {
  const { method, values, coverage, judgement } = judged;
  const indicators = values.indicators.map((indicator, of) =>
    indicatorScore(indicator, judgement.thresholds[of] ?? Number.NaN, position),
  );
  const passed = judgement.passed[position] ?? 0;
  const tested = judgement.tested[position] ?? 0;
  const composite = numberOrNull(judgement.composite[position]);
  return {
    occupation,
    indicators,
    passed,
    available: tested,
    sharePassed: tested === 0 ? null : passed / tested,
    composite,
    rank: judgement.rank[position] || null,
    decision: outcomeOf(judgement, position),
    reasons: reasonsFor(method.decision, {
      indicators: coverage.indicators[position] ?? 0,
      groups: coverage.groups[position] ?? 0,
      passed,
      tested,
      composite,
    }),
    missing: indicators.filter(({ value }) => value === null).map(({ indicator }) => indicator),
  };
}

function outcomeOf({ sufficient, candidate }: Judgement, position: number): DecisionOutcome {
  if (!sufficient[position]) return 'INSUFFICIENT_EVIDENCE';
  return candidate[position] ? 'CANDIDATE' : 'NOT_CANDIDATE';
}

function indicatorScore(values: IndicatorValues, threshold: number, position: number): IndicatorScore {
  const { indicator, origins, turned, normalised } = values;
  const origin = origins[position] ?? {
    value: null,
    level: null,
    takenFrom: null,
    rejected: [],
    provenance: [],
  };
  return {
    indicator: indicator.code,
    ...origin,
    normalised: numberOrNull(normalised[position]),
    outcome:
      indicator.threshold === null
        ? null
        : origin.value === null
          ? 'MISSING'
          : (turned[position] ?? 0) > threshold
            ? 'PASS'
            : 'FAIL',
  };
}

function summaryOf(
  { indicator, sorted, mean, deviation }: IndicatorValues,
  threshold: number,
): IndicatorSummary {
  const sign = direction(indicator);
  const plain = ascending(sorted.map((value) => sign * value));
  return {
    indicator: indicator.code,
    occupations: sorted.length,
    lowerQuartile: numberOrNull(quantile(plain, 0.25)),
    median: numberOrNull(quantile(plain, 0.5)),
    upperQuartile: numberOrNull(quantile(plain, 0.75)),
    mean: numberOrNull(sign * mean),
    standardDeviation: numberOrNull(deviation),
    threshold: numberOrNull(sign * threshold),
  };
}

/** JSON knows neither NaN nor a zero that is less than zero. */
const numberOrNull = (value = Number.NaN): number | null => (Number.isNaN(value) ? null : value + 0);
