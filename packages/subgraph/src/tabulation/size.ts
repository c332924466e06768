import { RequestError } from '@huza/access';
import { type SQL, sql } from 'drizzle-orm';

/** A table is made and protected as a whole. */
const mostCells = 100_000;

/** Ends a table's statement: one cell too many tells that there are more. No parameter, which costs a way to the database. */
export const cellLimit: SQL = sql.raw(`limit ${mostCells + 1}`);

/**
 * @param inParts whether each value that a filter takes together is counted apart.
 * @throws RequestError `LIMIT_EXCEEDED` when a table has more cells than can be made at once.
 */
export function checkSize(cells: number, inParts = false): void {
  if (cells <= mostCells) return;
  const apart = inParts ? ', each value that the filter takes together counted apart' : '';
  throw new RequestError(
    'LIMIT_EXCEEDED',
    `The table has more than ${mostCells} cells${apart}. Ask for fewer dimensions, broader levels or a narrower filter.`,
    { argument: 'by' },
  );
}
