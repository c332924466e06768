import type { FigurePartsFragment } from '#graphql/figure-parts.ts';

/** What every count of a register says of itself. */
interface Counted {
  /** The day that the counts describe. */
  readonly asOf: string;
  readonly source: FigurePartsFragment['source'];
}

/** A count of a register as a figure: one that is null is withheld. */
export const countFigure = (value: number | null, unit: string, { asOf, source }: Counted) =>
  ({
    period: asOf,
    value,
    unit,
    observationStatus: 'A',
    confidentialityStatus: value === null ? 'C' : 'F',
    source,
    asOf: `${asOf}T00:00:00Z`,
    standardError: null,
    confidenceInterval: null,
  }) satisfies FigurePartsFragment;

/** A measure such as a median: one that is null cannot be made, as nothing stands behind it. */
export const measureFigure = (value: number | null, unit: string, counted: Counted) =>
  ({
    ...countFigure(value, unit, counted),
    observationStatus: value === null ? 'M' : 'A',
    confidentialityStatus: 'F',
  }) satisfies FigurePartsFragment;
