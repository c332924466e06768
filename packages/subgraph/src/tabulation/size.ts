import { RequestError } from '@huza/access';

/** A table is made and protected as a whole. */
export const mostCells = 100_000;

/** @throws RequestError `LIMIT_EXCEEDED` when a table has more cells than can be made at once. */
export function checkSize(cells: number): void {
  if (cells <= mostCells) return;
  throw new RequestError(
    'LIMIT_EXCEEDED',
    `The table has more than ${mostCells} cells. Ask for fewer dimensions, broader levels or a narrower filter.`,
    { argument: 'by' },
  );
}
