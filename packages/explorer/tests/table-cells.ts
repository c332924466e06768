import type { FigurePartsFragment } from '#graphql/figure-parts.ts';

/** A figure of a table; without a value it is withheld. */
export const figure = (value: number | null): FigurePartsFragment => ({
  period: '2025',
  value,
  unit: 'permits',
  observationStatus: 'A',
  confidentialityStatus: value === null ? 'C' : 'F',
  source: { agency: 'immigration', dataset: 'immigration.permits', generated: true },
  asOf: '2025-12-31T00:00:00Z',
  standardError: null,
  confidenceInterval: null,
});

/** A dimension, by its name, the field of its members and their type. */
export const dimension = (name: string, field: string, memberType = 'String') => ({
  name,
  field,
  memberType,
  description: '',
});
