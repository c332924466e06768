import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A file has a row that is not what was expected. Its message names file, line, column and value. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/**
 * Reads a CSV file with a header line into validated rows. An empty cell counts as absent.
 *
 * @throws RowError that names the first wrong cell.
 */
export function readCsv<Row>(file: URL, schema: z.ZodType<Row>): Row[] {
  const cast = (value: string) => (value === '' ? undefined : value);
  const records: { record: unknown; info: { lines: number } }[] = parse(readFileSync(file), {
    columns: true,
    bom: true,
    info: true,
    cast,
  });
  return records.map(({ record, info }) => {
    const result = schema.safeParse(record);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const column = String(issue?.path[0]);
    const value = JSON.stringify((record as Record<string, unknown>)[column]);
    throw new RowError(`${file.pathname}, line ${info.lines}: ${column} is ${value}: ${issue?.message}`);
  });
}
