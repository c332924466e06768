import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { Indicator, Threshold } from '../method/indicator.ts';
import type { Method } from '../method/method.ts';

/** A source of draws, each even over [0, 1]. */
export type Draw = () => number;

/**
 * The draws of a seed: the same everywhere and for ever. The generator starts from the seed's hash, as a small seed
 * alone would make its first draws alike.
 */
export function drawsOf(seed: number): Draw {
  const key = createHash('sha256').update(String(seed)).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => key.readInt32BE(offset)));
  return () => uniformInt(generator, 0, resolution) / resolution;
}

/** Draws are multiples of one part in 2³⁰. */
const resolution = 2 ** 30;

/** The method as it could have been, had its choices been others within the bounds that it declares. */
export function perturb(method: Method, draw: Draw): Method {
  const { perturbation, decision } = method;
  const between = ([least, greatest]: readonly [number, number]) => least + draw() * (greatest - least);
  const indicators = method.indicators.map(
    (indicator): Indicator => ({
      ...indicator,
      weight: times(indicator.weight, between(perturbation.weightFactor)),
      threshold: perturbThreshold(
        indicator.threshold,
        between(perturbation.thresholdFactor),
        between(perturbation.quantileOffset),
      ),
    }),
  );
  const share = plus(decision.leastSharePassed, between(perturbation.sharePassedOffset));
  const composite = plus(decision.compositeAbove, between(perturbation.compositeOffset));
  return {
    ...method,
    indicators,
    decision: {
      ...decision,
      leastSharePassed: share === null ? null : within(0, share, 1),
      compositeAbove: composite,
    },
  };
}

function perturbThreshold(threshold: Threshold | null, factor: number, offset: number): Threshold | null {
  switch (threshold?.kind) {
    case 'QUANTILE':
      return { ...threshold, probability: within(0, threshold.probability + offset, 1) };
    case 'MEDIAN_PLUS':
      return {
        ...threshold,
        share: threshold.share * factor,
        otherwise: within(0, threshold.otherwise + offset, 1),
      };
    case 'FIXED':
      return { ...threshold, value: threshold.value * factor };
    default:
      return null;
  }
}

const times = (value: number | null, factor: number) => (value === null ? null : value * factor);
const plus = (value: number | null, offset: number) => (value === null ? null : value + offset);
const within = (least: number, value: number, greatest: number) => Math.max(least, Math.min(greatest, value));
