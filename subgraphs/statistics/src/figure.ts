import { type Batch, countOf, required, type SubgraphContext } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { Figure, ObservationStatus } from '../generated/resolvers.ts';

/** A row that a published figure is made of. */
export type FigureRow = {
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly dataset: string;
  readonly observationStatus: ObservationStatus;
  readonly asOf: string;
};

/** A figure that its source has published: nothing of it is withheld. */
export const figureOf = ({ asOf, dataset, ...row }: FigureRow): Figure => ({
  ...row,
  confidentialityStatus: 'F',
  source: { agency: 'statistics', dataset, generated: false },
  asOf: new Date(asOf),
});

const loadedAtOf: Batch<Date> = async (database, keys) => {
  const [row] = await database.execute<{ loadedAt: string }>(sql`select loaded_at as "loadedAt" from loaded`);
  return new Map(row ? keys.map((key) => [key, new Date(row.loadedAt)]) : []);
};

/** When the agency's data last changed. */
export const loadedAt = async ({ load }: Pick<SubgraphContext, 'load'>): Promise<Date> =>
  required(await load(loadedAtOf, 'loaded'));

/** How many periods are asked for, the latest first: 1 to 100. */
export const periodsOf = (last: number) => ({ last: countOf('last', last, 100) });
