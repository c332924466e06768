import type { Threshold } from '../method/indicator.ts';

/** Values in ascending order, those that are missing (NaN) left out. */
export const ascending = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value)).sort();

/**
 * The value below which this share of ascending values lies, by linear interpolation between the two nearest
 * (definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996).
 * NaN where there are none.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}

/**
 * Mean and standard deviation of the population, summed in ascending order, so that no other order matters; NaN
 * where there are no values.
 */
export function moments(sorted: Float64Array): { readonly mean: number; readonly deviation: number } {
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  // The mean of equal values could differ from them by its last digit, and so seem to have a deviation.
  if (least !== undefined && least === greatest) return { mean: least, deviation: 0 };
  const mean = sum(sorted) / sorted.length;
  const deviation = Math.sqrt(sum(sorted.map((value) => (value - mean) ** 2)) / sorted.length);
  return { mean, deviation };
}

/** Added up from the first to the last. */
export const sum = (values: Float64Array | readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

type RelativeThreshold = Exclude<Threshold, { readonly kind: 'FIXED' }>;

/** What a value must lie above, where higher values show shortage. NaN where there are no values. */
export function thresholdOf(threshold: RelativeThreshold, sorted: Float64Array): number {
  if (threshold.kind === 'QUANTILE') return quantile(sorted, threshold.probability);
  const median = quantile(sorted, 0.5);
  return median > 0 ? median + threshold.share * median : quantile(sorted, threshold.otherwise);
}
