import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';

/** A value that COPY takes; a `Date` is written as a moment in UTC. */
export type CopyValue = string | number | boolean | Date | null;

/** How many rows go into one chunk of the stream: large enough to be quick, small enough to keep memory flat. */
const rowsPerChunk = 1_000;

/**
 * Streams rows into a table with COPY, in the order of `columns`. Rows are taken as PostgreSQL is ready for
 * them, so that a generator of millions needs no more memory than one of ten.
 */
export async function copyRows(
  sql: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const sink = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  await pipeline(Readable.from(chunks(rows)), sink);
}

function* chunks(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(encode).join('\t'));
    if (lines.length < rowsPerChunk) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** COPY's text format: https://www.postgresql.org/docs/current/sql-copy.html */
function encode(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '');
  return String(value);
}
