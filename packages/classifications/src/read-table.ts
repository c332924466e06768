import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Reads one of the package's own tables; an empty cell is an empty string. */
export function readTable<Column extends string>(file: string): Record<Column, string>[] {
  return parse(readFileSync(new URL(`../data/${file}`, import.meta.url)), { columns: true });
}
