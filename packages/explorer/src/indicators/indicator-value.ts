import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import type { IndicatorValuePartsFragment } from '#graphql/indicator.ts';
import type { IndicatorOfPermitsQuery } from '#graphql/indicator-of-permits.ts';

/** What an agency that holds a register gives of an indicator. */
export type RegisterSeries = NonNullable<IndicatorOfPermitsQuery['indicator']>;

type Rate = NonNullable<RegisterSeries['rates']>[number];

/**
 * An indicator's values of a register: its own counts or, where they stand above a line, their rates over what the
 * statistics agency publishes of the same period.
 */
export function registerValues(
  { counted, rates }: RegisterSeries,
  published: readonly IndicatorValuePartsFragment[],
): IndicatorValuePartsFragment[] {
  return (counted ?? []).map(({ period, figure, numerator }) => {
    const rate = rates?.find((one) => one.period === period);
    return {
      period,
      figure: figure ?? (rate && numerator ? rateFigure(rate, numerator) : null),
      numerator,
      denominator: published.find((one) => one.period === period)?.denominator ?? null,
    };
  });
}

/** A rate comes from the agency that holds what stands above its line. */
const rateFigure = (rate: Rate, { source, asOf }: FigurePartsFragment): FigurePartsFragment => ({
  ...rate,
  source,
  asOf,
  standardError: null,
  confidenceInterval: null,
});
