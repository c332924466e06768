import { unitGroups } from '@huza/classifications';
import type { Evidence } from '../evidence/evidence.ts';
import { type FigureTable, figureTable } from '../evidence/figure-table.ts';
import type { Indicator } from '../method/indicator.ts';
import type { EvidenceLevel, Method } from '../method/method.ts';
import type { Rejection } from '../score/result.ts';
import { derive, hasFailed } from './derive.ts';
import { ascending, moments } from './distribution.ts';

/** Where an indicator's value for one occupation comes from. */
interface Origin {
  readonly value: number | null;
  readonly level: EvidenceLevel | null;
  readonly takenFrom: string | null;
  readonly rejected: readonly Rejection[];
  readonly provenance: readonly string[];
}

/** An indicator's values for all occupations, in their order; NaN where one is missing. */
export interface IndicatorValues {
  readonly indicator: Indicator;
  readonly origins: readonly Origin[];
  /** Turned so that higher means shortage. */
  readonly turned: Float64Array;
  /** The same, ascending, without those that are missing. */
  readonly sorted: Float64Array;
  readonly mean: number;
  readonly deviation: number;
  /** On the common scale; NaN as well where the method does not normalise. */
  readonly normalised: Float64Array;
}

/** Everything that does not hang on thresholds and weights. */
export interface Values {
  /** The unit groups in the method's scope, by code. */
  readonly occupations: readonly string[];
  /** In the order of the method. */
  readonly indicators: readonly IndicatorValues[];
}

const digits: Record<EvidenceLevel, number> = { UNIT: 4, MINOR: 3, SUB_MAJOR: 2 };

/** 1 where higher values show shortage, -1 where lower ones do. */
export const direction = ({ shortageWhen }: Indicator): 1 | -1 => (shortageWhen === 'HIGHER' ? 1 : -1);

/** Takes every indicator's value for every occupation from the evidence. */
export function valuesOf(method: Method, evidence: Evidence): Values {
  const occupations = occupationsInScope(method);
  const table = figureTable(evidence, method.evidence);
  const year = Number(evidence.period);
  return {
    occupations,
    indicators: method.indicators.map((indicator) =>
      indicatorValues(indicator, originsOf(method, indicator, table, year, occupations)),
    ),
  };
}

const occupationsInScope = ({ scope }: Method): string[] =>
  unitGroups
    .filter(({ skillLevel }) => scope.leastSkillLevel === null || (skillLevel ?? 0) >= scope.leastSkillLevel)
    .map(({ code }) => code)
    .filter((code) => !scope.withoutMajorGroups.includes(code.slice(0, 1)))
    .sort();

/** Many unit groups fall back to one broader group: what it gives is worked out once. */
function originsOf(
  { evidence }: Method,
  { derivation }: Indicator,
  table: FigureTable,
  year: number,
  occupations: readonly string[],
): Origin[] {
  const known = new Map<string, ReturnType<typeof derive>>();
  const derived = (group: string) => {
    const outcome = known.get(group) ?? derive(table, derivation, group, year);
    known.set(group, outcome);
    return outcome;
  };
  return occupations.map((occupation) => {
    const rejected: Rejection[] = [];
    for (const level of evidence.levels) {
      const takenFrom = occupation.slice(0, digits[level]);
      const outcome = derived(takenFrom);
      if (!hasFailed(outcome)) {
        const provenance = [...new Set(outcome.figures.map((figure) => figure.provenance))].sort();
        return { value: outcome.value, level, takenFrom, rejected, provenance };
      }
      rejected.push({ level, ...outcome });
      if (outcome.reason === 'SUPPRESSED' && evidence.whenSuppressed === 'MISSING') break;
    }
    return { value: null, level: null, takenFrom: null, rejected, provenance: [] };
  });
}

function indicatorValues(indicator: Indicator, origins: readonly Origin[]): IndicatorValues {
  const sign = direction(indicator);
  const turned = Float64Array.from(origins, ({ value }) => (value === null ? Number.NaN : sign * value));
  const sorted = ascending(turned);
  const { mean, deviation } = moments(sorted);
  const bound = indicator.normalisation?.bound ?? Number.POSITIVE_INFINITY;
  const zScore = (value: number) =>
    deviation === 0 ? 0 * value : Math.max(-bound, Math.min(bound, (value - mean) / deviation));
  const normalised = turned.map(indicator.normalisation === null ? () => Number.NaN : zScore);
  return { indicator, origins, turned, sorted, mean, deviation, normalised };
}
