import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

/** Reads one of the package's own tables. */
export function readTable<Column extends string>(file: string): Record<Column, string>[] {
  const rows = csvParse<Column>(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));
  return [...rows] as Record<Column, string>[];
}
