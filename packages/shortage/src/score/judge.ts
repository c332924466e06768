import { thresholdOf } from '../indicator/distribution.ts';
import type { Values } from '../indicator/values.ts';
import type { Decision } from '../method/decision.ts';
import type { Indicator } from '../method/indicator.ts';
import type { Method } from '../method/method.ts';

/** How much evidence there is of each occupation. It hangs on the values alone. */
export interface Coverage {
  /** Whether each indicator counts, in the order of the method. */
  readonly counts: readonly boolean[];
  readonly indicators: Uint16Array;
  readonly groups: Uint16Array;
}

/** What a method decides of each occupation, in their order. */
export interface Judgement {
  /** What each indicator's value must lie above, turned so that higher means shortage; NaN where it has none. */
  readonly thresholds: Float64Array;
  readonly passed: Uint16Array;
  /** Indicators that have a threshold and a value. */
  readonly tested: Uint16Array;
  /** NaN where no indicator with a weight has a value. */
  readonly composite: Float64Array;
  readonly sufficient: readonly boolean[];
  readonly candidate: readonly boolean[];
  /** 0 where there is too little evidence. */
  readonly rank: Uint16Array;
}

/** Counts the evidence, of all indicators or without one. */
export function coverageOf({ occupations, indicators }: Values, without?: string): Coverage {
  const counts = indicators.map(({ indicator }) => indicator.code !== without);
  const found = new Uint16Array(occupations.length);
  const groups = occupations.map(() => new Set<string>());
  for (const { indicator, turned } of indicators.filter((_, position) => counts[position])) {
    turned.forEach((value, occupation) => {
      if (Number.isNaN(value)) return;
      found[occupation] = (found[occupation] ?? 0) + 1;
      groups[occupation]?.add(indicator.group);
    });
  }
  return { counts, indicators: found, groups: Uint16Array.from(groups, ({ size }) => size) };
}

/** Applies a method's thresholds, weights and decision rule to values. */
export function judge(
  values: Values,
  method: Pick<Method, 'indicators' | 'decision'>,
  coverage: Coverage,
): Judgement {
  const { decision } = method;
  const size = values.occupations.length;
  const passed = new Uint16Array(size);
  const tested = new Uint16Array(size);
  const weighted = new Float64Array(size);
  const weights = new Float64Array(size);
  const thresholds = new Float64Array(values.indicators.length).fill(Number.NaN);
  values.indicators.forEach(({ turned, sorted, normalised }, position) => {
    const indicator = method.indicators[position];
    if (indicator === undefined || !coverage.counts[position]) return;
    const threshold = turnedThreshold(indicator, sorted);
    if (threshold !== null) {
      thresholds[position] = threshold;
      countPasses(turned, threshold, passed, tested);
    }
    if (indicator.weight !== null) addWeighted(normalised, indicator.weight, weighted, weights);
  });
  const composite = weighted.map((total, occupation) => total / (weights[occupation] ?? 0));
  const share = Float64Array.from(passed, (count, occupation) => count / (tested[occupation] ?? 0));
  const sufficient = Array.from(
    coverage.indicators,
    (count, occupation) =>
      count >= decision.minimumIndicators && (coverage.groups[occupation] ?? 0) >= decision.minimumGroups,
  );
  const candidate = sufficient.map(
    (enough, occupation) => enough && meets(decision, share[occupation], composite[occupation]),
  );
  const [first, second] = decision.rankedBy === 'COMPOSITE' ? [composite, share] : [share, composite];
  return {
    thresholds,
    passed,
    tested,
    composite,
    sufficient,
    candidate,
    rank: ranks(sufficient, first, second),
  };
}

/** A fixed threshold is given in the indicator's unit; the others are found among the turned values. */
function turnedThreshold({ threshold, shortageWhen }: Indicator, sorted: Float64Array): number | null {
  if (threshold === null) return null;
  if (threshold.kind !== 'FIXED') return thresholdOf(threshold, sorted);
  return shortageWhen === 'HIGHER' ? threshold.value : -threshold.value;
}

function countPasses(
  turned: Float64Array,
  threshold: number,
  passed: Uint16Array,
  tested: Uint16Array,
): void {
  for (let occupation = 0; occupation < turned.length; occupation++) {
    const value = turned[occupation] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    tested[occupation] = (tested[occupation] ?? 0) + 1;
    if (value > threshold) passed[occupation] = (passed[occupation] ?? 0) + 1;
  }
}

/** A missing indicator adds neither value nor weight: those that there are count for more. */
function addWeighted(
  normalised: Float64Array,
  weight: number,
  weighted: Float64Array,
  weights: Float64Array,
): void {
  for (let occupation = 0; occupation < normalised.length; occupation++) {
    const value = normalised[occupation] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    weighted[occupation] = (weighted[occupation] ?? 0) + weight * value;
    weights[occupation] = (weights[occupation] ?? 0) + weight;
  }
}

/** Whether a share or composite is enough. What is not known (NaN) is not. */
function meets(
  { leastSharePassed, compositeAbove }: Decision,
  share = Number.NaN,
  composite = Number.NaN,
): boolean {
  return (
    (leastSharePassed === null || share >= leastSharePassed) &&
    (compositeAbove === null || composite > compositeAbove)
  );
}

/** From 1 for the highest; equals share a rank, and the next one counts them all. What is not known comes last. */
function ranks(sufficient: readonly boolean[], first: Float64Array, second: Float64Array): Uint16Array {
  const known = (values: Float64Array, occupation: number) => {
    const value = values[occupation] ?? Number.NaN;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  const compare = (one: number, other: number): number =>
    descending(known(first, one), known(first, other)) ||
    descending(known(second, one), known(second, other));
  const order = [...sufficient.keys()].filter((occupation) => sufficient[occupation]).sort(compare);
  const rank = new Uint16Array(sufficient.length);
  let previous: number | undefined;
  order.forEach((occupation, place) => {
    const equal = previous !== undefined && compare(previous, occupation) === 0;
    rank[occupation] = equal ? (rank[previous ?? 0] ?? 0) : place + 1;
    previous = occupation;
  });
  return rank;
}

const descending = (one: number, other: number): number => (one > other ? -1 : one < other ? 1 : 0);
