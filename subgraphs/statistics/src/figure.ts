import { countOf } from '@huza/subgraph';
import type { Figure, ObservationStatus } from '../generated/resolvers.ts';

/** The datasets whose records are generated for demonstration. */
const generated = new Set(['statistics.labour-force-survey']);

/** A row that a figure is made of. */
export type FigureRow = {
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly dataset: string;
  readonly observationStatus: ObservationStatus;
  /** Whether the value must be withheld. */
  readonly confidential: boolean;
  readonly asOf: string;
};

/** A withheld figure has no value, and says so. */
export function figureOf(row: FigureRow): Figure {
  const { period, unit, dataset, observationStatus, confidential } = row;
  return {
    period,
    value: confidential ? null : row.value,
    unit,
    observationStatus,
    confidentialityStatus: confidential ? 'C' : 'F',
    source: { agency: 'statistics', dataset, generated: generated.has(dataset) },
    asOf: new Date(row.asOf),
  };
}

/** How many periods are asked for, the latest first: 1 to 100. */
export const periodsOf = (last: number) => ({ last: countOf('last', last, 100) });
