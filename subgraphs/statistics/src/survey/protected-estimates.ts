import type { DisclosureControl } from '@huza/subgraph';
import { type MeasureName, measures } from './measures.ts';
import type { SurveyCell, VariableSums } from './statement.ts';
import { countsPersons, type VariableName } from './variables.ts';

/** An estimate as it may be published. */
export interface Estimate {
  /** `null` where it is withheld, or cannot be: a rate of nobody. */
  readonly value: number | null;
  readonly withheld: boolean;
  readonly standardError: number | null;
  /** How many interviewed persons it rests on. */
  readonly contributors: number;
  readonly unit: string;
}

/**
 * Protects the estimates of a cell: withheld below the threshold, moved by the cell's noise. Weighted totals of
 * persons are moved as their unweighted counts are; rates are made of such totals; a sum of hours or money is moved
 * by its largest contribution.
 */
export function protectedEstimates(
  { sums, covariances, median }: SurveyCell<string>,
  { cells }: Pick<DisclosureControl, 'cells'>,
) {
  const sumsOf = (name: VariableName): VariableSums => {
    const found = sums[name];
    if (!found) throw new Error(`${name} was not asked for`);
    return found;
  };
  const persons = (name: VariableName): number | null => {
    const of = sumsOf(name);
    const count = cells.count(of);
    if (count === null || of.contributors === 0) return count;
    const weighted = ({ total, contributors }: VariableSums, shown: number) => (total * shown) / contributors;
    if (!of.parts) return weighted(of, count);
    return of.parts.reduce((all, part) => all + weighted(part, cells.part(part)), 0);
  };
  const sum = (name: VariableName): number | null => {
    const of = sumsOf(name);
    // Who else contributes how much is not known here: the second is taken to be as large as the first.
    const moved = cells.sum(of, of.total, [of.largest, of.largest]);
    if (moved === null || !of.parts) return moved;
    return of.parts.reduce((all, part) => all + cells.movedSum(part, part.total, part.largest), 0);
  };
  const covariance = (a: VariableName, b: VariableName) =>
    covariances[`${a} ${b}`] ?? covariances[`${b} ${a}`] ?? null;

  const total = (name: VariableName) => ({
    value: persons(name),
    variance: covariance(name, name),
  });
  const ratio = (of: VariableName, over: VariableName) => {
    const counts = countsPersons(of);
    const numerator = counts ? persons(of) : sum(of);
    const denominator = counts ? persons(over) : cells.count(sumsOf(over)) && sumsOf(over).total;
    if (numerator === null || denominator === null) return { value: null, variance: null };
    if (denominator === 0) return { value: Number.NaN, variance: null };
    const value = numerator / denominator;
    const [ofOf, ofOver, overOver] = [covariance(of, of), covariance(of, over), covariance(over, over)];
    const variance =
      ofOf === null || ofOver === null || overOver === null
        ? null
        : Math.max(0, ofOf - 2 * value * ofOver + value ** 2 * overOver) / sumsOf(over).total ** 2;
    return { value, variance };
  };

  return (name: MeasureName): Estimate => {
    const measure = measures[name];
    const { contributors } = sumsOf(measure.kind === 'RATIO' ? measure.over : measure.of);
    const { unit } = measure;
    if (measure.kind === 'MEDIAN') {
      const published = cells.count(sumsOf(measure.of));
      const value =
        published === null || median === null ? null : measure.base * Math.round(median / measure.base);
      return { value, withheld: published === null, standardError: null, contributors, unit };
    }
    const { value, variance } =
      measure.kind === 'TOTAL' ? total(measure.of) : ratio(measure.of, measure.over);
    const times = measure.kind === 'TOTAL' ? 1 : measure.times;
    const exists = value !== null && !Number.isNaN(value);
    return {
      value: exists ? rounded(value * times, measure.decimals) : null,
      withheld: value === null,
      standardError:
        exists && variance !== null ? rounded(Math.sqrt(variance) * times, measure.decimals + 1) : null,
      contributors,
      unit,
    };
  };
}

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
