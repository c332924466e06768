import { RequestError } from '@huza/access';
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

const mostPeriods = 100;

/**
 * Checks how many periods are asked for.
 *
 * @throws RequestError `INVALID_INPUT` when it is not 1 to 100.
 */
export function periodsOf(last: number): { last: number } {
  if (last >= 1 && last <= mostPeriods) return { last };
  throw new RequestError('INVALID_INPUT', `last is ${last}; expected 1 to ${mostPeriods} periods.`, {
    argument: 'last',
  });
}
