import { type KeyedCell, wholeOf } from '@huza/disclosure';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestDatabase } from '../database/request-database.ts';
import type { Conditions } from './conditions.ts';
import type { NamedDimension } from './dimensions.ts';
import { type CellCodes, codesOf, commas, type GroupedRow, groupingOf } from './grouping.ts';
import { cellLimit, checkSize } from './size.ts';

/** One cell of a table of counts: what each measure counts in it. */
export interface CountedCell<Name extends string, Measure extends string> {
  readonly codes: CellCodes<Name>;
  readonly counts: Readonly<Record<Measure, KeyedCell>>;
}

/** What a table of a register counts. */
export interface CountQuery<Name extends string, Measure extends string> {
  readonly from: SQL;
  readonly conditions: Conditions;
  readonly dimensions: readonly NamedDimension<Name>[];
  readonly totals: boolean;
  readonly measures: Readonly<Record<Measure, CountMeasure>>;
  /** A record's random key. */
  readonly recordKey: SQL;
}

/** What is counted. */
export interface CountMeasure {
  /** Which records; by default all. */
  readonly of?: SQL;
  /** How many units a record stands for; by default one. */
  readonly units?: SQL;
}

/**
 * Counts records in one statement: first in the finest cells, each record once, then the totals from those.
 *
 * @throws RequestError `LIMIT_EXCEEDED` when the table has too many cells.
 */
export async function countRecords<Name extends string, Measure extends string>(
  database: RequestDatabase,
  { from, conditions, dimensions, totals, measures, recordKey }: CountQuery<Name, Measure>,
): Promise<CountedCell<Name, Measure>[]> {
  const names = Object.keys(measures) as Measure[];
  const { codes, columns, by } = groupingOf(dimensions, totals);
  const parts = conditions.parts.map((code, index) => ({ code, column: sql.raw(`part${index}`) }));
  const withParts = (grouped: SQL) => commas([grouped, ...parts.map(({ column }) => column)]);
  const count = (name: Measure, index: number) => {
    const { of, units } = measures[name];
    const counted = of ? sql` filter (where ${of})` : sql``;
    return sql`
      ${units ? sql`coalesce(sum(${units})${counted}, 0)::bigint` : sql`count(*)${counted}`} as ${sql.raw(`n${index}`)},
      sum(${recordKey})${counted} as ${sql.raw(`k${index}`)}`;
  };
  // A total over no records is none.
  const sum = (column: string, type: string) =>
    sql`coalesce(sum(${sql.raw(column)}), 0)::${sql.raw(`${type} as ${column}`)}`;
  const sums = names.flatMap((_, index) => [sum(`n${index}`, 'float8'), sum(`k${index}`, 'text')]);
  const rows = await database.execute<GroupedRow>(sql`
    with finest as (
      select ${commas([codes, ...parts.map(({ code, column }) => sql`${code} as ${column}`), ...names.map(count)])}
      from ${from} where ${conditions.where} group by ${withParts(columns)}
    )
    select ${commas([columns, ...sums])}
    from finest group by ${withParts(by)} order by ${columns} ${cellLimit}`);
  checkSize(rows.length, parts.length > 0);
  const cells = parts.length > 0 ? partsOfCells(rows, dimensions.length) : rows.map((row) => [row] as const);
  return cells.map((ofCell) => ({ codes: codesOf(dimensions, ofCell[0]), counts: countsOf(names, ofCell) }));
}

function countsOf<Measure extends string>(
  names: readonly Measure[],
  parts: readonly GroupedRow[],
): Record<Measure, KeyedCell> {
  const counts = {} as Record<Measure, KeyedCell>;
  names.forEach((name, index) => {
    counts[name] = wholeOf(parts.map((part) => keyedCell(part, index)));
  });
  return counts;
}

const keyedCell = (row: GroupedRow, measure: number): KeyedCell => ({
  contributors: Number(row[`n${measure}`]),
  key: String(row[`k${measure}`]),
});

/** A cell's rows follow each other: one for each part of what a filter takes together. */
function partsOfCells(rows: readonly GroupedRow[], dimensions: number): [GroupedRow, ...GroupedRow[]][] {
  const columns = Array.from({ length: dimensions }, (_, index) => `d${index}`);
  const cells: [GroupedRow, ...GroupedRow[]][] = [];
  for (const row of rows) {
    const last = cells.at(-1);
    if (last && columns.every((column) => last[0][column] === row[column])) last.push(row);
    else cells.push([row]);
  }
  return cells;
}
