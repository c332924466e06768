import { groupRows } from '@huza/subgraph';
import { type FigureRow, figureOf } from './figure.ts';

/** A key's figures, in the order of the rows. */
export function figuresByKey(rows: readonly (FigureRow & { key: string })[]) {
  return new Map([...groupRows(rows)].map(([key, group]) => [key, group.map(figureOf)]));
}
