import type { Figure } from '../../generated/resolvers.ts';
import type { Estimate } from './protected-estimates.ts';

/** Fewer interviewed persons than this: the estimate is of low reliability. */
const fewestReliable = 30;

/** Of a normal distribution, so many standard errors either way hold 95 percent. */
const normalQuantile = 1.96;

export const surveyDataset = 'statistics.labour-force-survey';

/** An estimate as a figure, with how far it may be off by chance. */
export function estimateFigure(
  { value, withheld, standardError, contributors, unit }: Estimate,
  period: string,
  asOf: Date,
): Figure {
  const off = standardError === null ? null : normalQuantile * standardError;
  return {
    period,
    value,
    unit,
    observationStatus: statusOf(value, withheld, contributors),
    confidentialityStatus: withheld ? 'C' : 'F',
    source: { agency: 'statistics', dataset: surveyDataset, generated: true },
    asOf,
    standardError,
    confidenceInterval:
      off === null || value === null ? null : { lower: Math.max(0, value - off), upper: value + off },
  };
}

function statusOf(value: number | null, withheld: boolean, contributors: number) {
  if (value === null && !withheld) return 'M';
  return contributors < fewestReliable ? 'U' : 'A';
}
