import type { SubgraphContext } from './context.ts';
import { type RegisterState, registerState } from './register.ts';

/** A figure counted from a register's records. */
export interface RegisterFigure {
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly observationStatus: 'A';
  readonly confidentialityStatus: 'F' | 'C';
  readonly source: { readonly agency: string; readonly dataset: string; readonly generated: boolean };
  readonly asOf: Date;
}

/** Makes figures of one dataset of a register. A withheld value is `null`, and the figure says so. */
export async function registerFigures(dataset: string, context: Pick<SubgraphContext, 'load'>) {
  const { generated, loadedAt, asOf }: RegisterState = await registerState(context);
  const [agency = ''] = dataset.split('.');
  const year = asOf.slice(0, 4);
  // A table has thousands of figures: what they share is made once.
  const source = { agency, dataset, generated };
  const loaded = new Date(loadedAt);
  return (value: number | null, unit: string, period = year): RegisterFigure => ({
    observationStatus: 'A',
    source,
    asOf: loaded,
    period,
    value,
    unit,
    confidentialityStatus: value === null ? 'C' : 'F',
  });
}
