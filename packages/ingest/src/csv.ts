import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A file has a row that is not what was expected. Its message names file, line, column and value. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** A validated row, and the line of its file that it ends on. */
export interface NumberedRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** The rows of a file that are as expected, and a sentence for each that is not. */
export interface CheckedCsv<Row> {
  readonly rows: readonly NumberedRow<Row>[];
  readonly problems: readonly string[];
}

/**
 * Reads CSV with a header line into validated rows. An empty cell counts as absent.
 *
 * @throws RowError that names the first wrong cell.
 */
export function readCsv<Row>(file: URL, schema: z.ZodType<Row>): Row[] {
  const { rows, problems } = checkCsv(readFileSync(file), schema);
  if (problems[0] !== undefined) throw new RowError(`${file.pathname}, ${problems[0]}`);
  return rows.map(({ row }) => row);
}

/**
 * Checks every row of CSV text, whose cells are separated by commas or, as some spreadsheets do, by semicolons.
 *
 * @throws CsvError of csv-parse where it is no CSV: a quote that does not end, a line with too many cells.
 */
export function checkCsv<Row>(text: string | Buffer, schema: z.ZodType<Row>): CheckedCsv<Row> {
  const cast = (value: string) => (value === '' ? undefined : value);
  const [header = ''] = text.toString().split(/\r?\n/, 1);
  const records: { record: unknown; info: { lines: number } }[] = parse(text, {
    columns: true,
    delimiter: header.includes(';') ? ';' : ',',
    bom: true,
    info: true,
    skip_empty_lines: true,
    cast,
  });
  const rows: NumberedRow<Row>[] = [];
  const problems: string[] = [];
  for (const { record, info } of records) {
    const result = schema.safeParse(record);
    if (result.success) rows.push({ line: info.lines, row: result.data });
    for (const issue of result.error?.issues ?? []) {
      const column = String(issue.path[0]);
      const value = JSON.stringify((record as Record<string, unknown>)[column]);
      problems.push(`line ${info.lines}: ${column} is ${value ?? 'empty'}: ${issue.message}`);
    }
  }
  return { rows, problems };
}
