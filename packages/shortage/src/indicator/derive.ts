import { economyWide } from '../evidence/evidence.ts';
import type { FigureTable, UsableFigure } from '../evidence/figure-table.ts';
import type { Derivation } from '../method/derivation.ts';
import type { Shortcoming } from '../score/result.ts';
import { quantile, sum } from './distribution.ts';

/** A value, and the figures that it is made of. */
interface Derived {
  readonly value: number;
  readonly figures: readonly UsableFigure[];
}

/** Why there is no value, and the measure that did not do. */
export interface Failed {
  readonly reason: Shortcoming;
  readonly measure: string;
}

type Outcome = Derived | Failed;

export const hasFailed = (outcome: Outcome): outcome is Failed => 'reason' in outcome;

/** The value of an indicator for a group of occupations in a year, or the first reason why there is none. */
export function derive(table: FigureTable, derivation: Derivation, group: string, year: number): Outcome {
  const value = relative(table, derivation, group, year);
  const { lessTrend } = derivation;
  if (hasFailed(value) || lessTrend === null) return value;
  const earlier = Array.from({ length: lessTrend.years }, (_, back) =>
    relative(table, derivation, group, year - 1 - back),
  ).filter((outcome): outcome is Derived => !hasFailed(outcome));
  if (earlier.length < lessTrend.minimumYears) return failed('NO_TREND', derivation);
  const values = Float64Array.from(earlier, (outcome) => outcome.value);
  const trend = lessTrend.statistic === 'MEAN' ? sum(values) / values.length : quantile(values.sort(), 0.5);
  return {
    value: value.value - trend,
    figures: [...value.figures, ...earlier.flatMap(({ figures }) => figures)],
  };
}

/** The quantity or its change, less that of the whole economy where the method says so. */
function relative(table: FigureTable, derivation: Derivation, group: string, year: number): Outcome {
  const own = changed(table, derivation, group, year);
  if (hasFailed(own) || !derivation.lessEconomyWide) return own;
  const whole = changed(table, derivation, economyWide, year);
  return hasFailed(whole) ? whole : joined(own.value - whole.value, own, whole);
}

function changed(table: FigureTable, derivation: Derivation, group: string, year: number): Outcome {
  const end = quantityOf(table, derivation, group, year);
  const { change } = derivation;
  if (hasFailed(end) || change === null) return end;
  const start = quantityOf(table, derivation, group, year - change.years);
  if (hasFailed(start)) return start;
  const difference = end.value - start.value;
  if (change.kind === 'DIFFERENCE') return joined(difference, end, start);
  if (start.value === 0) return failed('DIVISION_BY_ZERO', derivation);
  return joined((difference / start.value) * 100, end, start);
}

function quantityOf(table: FigureTable, { quantity }: Derivation, group: string, year: number): Outcome {
  const figures: UsableFigure[] = [];
  for (const measure of [...quantity.add, ...quantity.subtract, ...quantity.dividedBy]) {
    const figure = table(measure, group, year);
    if (typeof figure === 'string') return { reason: figure, measure };
    figures.push(figure);
  }
  const values = figures.map(({ value }) => value);
  const added = quantity.add.length;
  const subtracted = added + quantity.subtract.length;
  const above = sum(values.slice(0, added)) - sum(values.slice(added, subtracted));
  const [divisor] = quantity.dividedBy;
  if (divisor === undefined) return { value: above * quantity.times, figures };
  const below = sum(values.slice(subtracted));
  if (below === 0) return { reason: 'DIVISION_BY_ZERO', measure: divisor };
  return { value: (above / below) * quantity.times, figures };
}

const joined = (value: number, one: Derived, other: Derived): Derived => ({
  value,
  figures: [...one.figures, ...other.figures],
});

const failed = (reason: Shortcoming, { quantity }: Derivation): Failed => ({
  reason,
  measure: quantity.add[0] ?? '',
});
