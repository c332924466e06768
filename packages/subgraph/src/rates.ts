import type { RegisterFigure } from './figure.ts';
import type { RatioForm } from './tabulation/register-cell.ts';

/** A figure of another agency, as the gateway brings it to a field that requires it. */
export interface GivenFigure {
  readonly value?: number | null | undefined;
}

/**
 * An agency's published figure over the latest that another has published: a rate that tells no more than its parts.
 * None where the other is withheld, or zero.
 */
export function rateOf(
  numerator: number,
  over: readonly GivenFigure[] | null | undefined,
  decimals: number,
): number | null {
  const denominator = over?.[0]?.value;
  return denominator ? Number((numerator / denominator).toFixed(decimals)) : null;
}

type ObservationStatus = 'A' | 'B' | 'E' | 'F' | 'M' | 'P' | 'U';

/** A value of another agency's series, as the gateway brings it to a field that requires it. */
export interface GivenValue {
  readonly period: string;
  readonly denominator?:
    | (GivenFigure & {
        readonly observationStatus: ObservationStatus;
        readonly confidentialityStatus: string;
      })
    | null;
}

/** A rate of a period, with both its parts' statuses. */
export interface Rate {
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly observationStatus: ObservationStatus;
  readonly confidentialityStatus: 'F' | 'C';
}

/**
 * An agency's published series over another's: a rate of each period that both have, withheld where either part is. The
 * other agency decides on its own part before the gateway brings it: where it gave none, there is no series.
 */
export function ratesOver(
  numerators: readonly Pick<RegisterFigure, 'period' | 'value'>[],
  given: readonly GivenValue[] | null | undefined,
  { times, unit, decimals }: RatioForm,
): Rate[] | null {
  if (!given) return null;
  const denominators = new Map(given.map(({ period, denominator }) => [period, denominator]));
  return numerators.flatMap(({ period, value }): Rate[] => {
    const below = denominators.get(period);
    if (!below) return [];
    const isWithheld = value === null || below.confidentialityStatus === 'C';
    return [
      {
        period,
        value: isWithheld ? null : rateOf(times * value, [below], decimals),
        unit,
        observationStatus: below.observationStatus,
        confidentialityStatus: isWithheld ? 'C' : 'F',
      },
    ];
  });
}
