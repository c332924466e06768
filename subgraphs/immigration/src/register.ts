import { RequestError } from '@huza/access';
import type { Batch, SubgraphContext } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { register } from './database/tables.ts';

/** The day that statuses and counts describe: the last that generated records cover, else today. */
export const asOf: SQL = sql`coalesce((select ${register.generatedUntil} from ${register}), current_date)`;

/** Whether the records are generated for demonstration. */
export const generated: SQL = sql`exists (select from ${register})`;

/** The keys of a batch as a relation `keys` with one column `key`. */
export const keysOf = (keys: readonly string[]): SQL =>
  sql`unnest(${sql.param([...keys])}::text[]) as keys(key)`;

/** Whether a unit group lies in an ISCO-08 group of any level: codes of one length sort together. */
export const withinOccupation = (column: AnyPgColumn, code: SQL): SQL =>
  sql`${column} between ${code} and rpad(${code}, 4, '9')`;

/**
 * Checks an ISCO-08 code's form.
 *
 * @throws RequestError `INVALID_INPUT` when it is not one to four digits.
 */
export function occupationCode(code: string): string {
  if (/^\d{1,4}$/.test(code)) return code;
  throw new RequestError(
    'INVALID_INPUT',
    `The occupation is ${JSON.stringify(code)}; expected one to four digits of ISCO-08, such as 2512.`,
    { argument: 'occupation' },
  );
}

const registerGenerated: Batch<boolean> = async (database, keys) => {
  const [row] = await database.execute<{ generated: boolean }>(sql`select ${generated} as generated`);
  return new Map(keys.map((key) => [key, row?.generated ?? false]));
};

/** Where a record of a dataset comes from. */
export async function sourceOf(dataset: string, { load }: SubgraphContext) {
  return { agency: 'immigration', dataset, generated: (await load(registerGenerated, 'register')) ?? false };
}

/** A row that a foreign key promises. */
export function required<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that a foreign key promises is missing');
  return row;
}

/**
 * Checks how many rows of a short list are asked for.
 *
 * @throws RequestError `INVALID_INPUT` when it is out of range.
 */
export function countOf(argument: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw new RequestError('INVALID_INPUT', `${argument} is ${value}; expected 1 to ${most}.`, { argument });
}
