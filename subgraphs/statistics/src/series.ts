import { groupRows } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { type FigureRow, figureOf } from './figure.ts';

/** The keys of a batch as a relation `keys` with one column `key`. */
export const keysOf = (keys: readonly string[]): SQL =>
  sql`unnest(${sql.param([...keys])}::text[]) as keys(key)`;

/** A key's figures, in the order of the rows. */
export function figuresByKey(rows: readonly (FigureRow & { key: string })[]) {
  return new Map([...groupRows(rows)].map(([key, group]) => [key, group.map(figureOf)]));
}
