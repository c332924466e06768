import type { LinkedRule } from '@huza/disclosure';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestDatabase } from '../database/request-database.ts';
import type { CountMeasure } from './count-records.ts';
import { type Dimension, dimensionsOf, type NamedDimension } from './dimensions.ts';
import { commas, tablesWithin } from './grouping.ts';
import { protectInThread } from './protection-thread.ts';

/** SDMX's code of a total. */
export const totalCode = '_T';

/** Runs statements where the records are open, and holds no connection after them. */
export type ReadRecords = <Result>(run: (database: RequestDatabase) => Promise<Result>) => Promise<Result>;

/** What the linked tables of a register count. */
export interface LinkedQuery<Name extends string, Measure extends string> {
  readonly from: SQL;
  readonly where: SQL;
  readonly dimensions: Readonly<Record<Name, Dimension>>;
  readonly measures: Readonly<Record<Measure, CountMeasure>>;
}

/** A cell of all tables that a rule declares, protected: its code in each variable, `_T` where it is a total. */
export interface LinkedTableCell<Measure extends string> {
  readonly codes: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<Measure, number | null>>;
}

/**
 * Counts every table that a rule declares, in one statement, and protects all of them together: a cell is the same in
 * whichever table it is asked for, withheld or not.
 *
 * @param thresholds the rule's own and, where an agreement asks for more, that.
 * @param signal ends the work.
 */
export async function protectLinkedTables<Name extends string, Measure extends string>(
  read: ReadRecords,
  rule: LinkedRule,
  query: LinkedQuery<Name, Measure>,
  thresholds: readonly number[],
  signal?: AbortSignal,
): Promise<LinkedTableCell<Measure>[]> {
  const tables = rule.tables.map((names) => dimensionsOf(names as readonly Name[], query.dimensions));
  const dimensions = [...new Map(tables.flat().map((dimension) => [dimension.name, dimension])).values()];
  const variables = [...new Set(dimensions.map(({ variable }) => variable))];
  const names = Object.keys(query.measures) as Measure[];
  const rows = await read((database) =>
    database.execute<{ codes: string[]; counts: number[] }>(
      statement(query, dimensions, variables, tables, names),
    ),
  );
  const linked = {
    rule,
    codes: rows.map(({ codes }) => codes),
    parents: variables.map((_, variable) => codesAbove(rows, variable)),
    counts: names.map((_, measure) => rows.map(({ counts }) => counts[measure] ?? 0)),
    thresholds,
  };
  const shown = await protectInThread(linked, { signal });
  return rows.map(({ codes }, cell) => ({
    codes: Object.fromEntries(variables.map((variable, index) => [variable, codes[index] ?? totalCode])),
    values: Object.fromEntries(names.map((name, index) => [name, shown[index]?.[cell] ?? null])) as Record<
      Measure,
      number | null
    >,
  }));
}

/** A cell's code in a variable is that of the narrowest level that it is grouped by. */
function statement<Name extends string, Measure extends string>(
  { from, where, measures }: LinkedQuery<Name, Measure>,
  dimensions: readonly NamedDimension<Name>[],
  variables: readonly string[],
  tables: readonly (readonly NamedDimension<Name>[])[],
  names: readonly Measure[],
): SQL {
  const columnOf = (name: string) =>
    sql.raw(`d${dimensions.findIndex((dimension) => dimension.name === name)}`);
  const levels = (variable: string) =>
    dimensions.filter((dimension) => dimension.variable === variable).map(({ name }) => columnOf(name));
  const codes = variables.map(
    (variable) => sql`coalesce(${commas([...levels(variable)].reverse())}, ${totalCode})`,
  );
  const sets = new Map(
    tables
      .flatMap((table) => tablesWithin(table).map((within) => within.map(({ name }) => name)))
      .map((set) => [[...set].sort().join(' '), sql`(${commas(set.map(columnOf))})`]),
  );
  const counts = names.map((name) => {
    const { of = sql`true`, units = sql`1` } = measures[name];
    return { of, units };
  });
  return sql`
    select array[${commas(codes)}]::text[] as codes,
      array[${commas(names.map((_, index) => sql`coalesce(sum(${sql.raw(`u${index}`)}), 0)`))}]::float8[] as counts
    from (
      select ${commas(dimensions.map(({ name, code }) => sql`${code} as ${columnOf(name)}`))},
        ${commas(counts.map(({ of, units }, index) => sql`case when ${of} then ${units} else 0 end as ${sql.raw(`u${index}`)}`))}
      from ${from} where ${where}
    ) records
    group by grouping sets (${commas([...sets.values()])})
    order by codes`;
}

/** Codes of a hierarchy begin with the code above them; the shortest stand below the total, which has none above. */
function codesAbove(
  rows: readonly { readonly codes: readonly string[] }[],
  variable: number,
): ReadonlyMap<string, string> {
  const known = new Set(rows.map(({ codes }) => codes[variable] ?? totalCode));
  const above = (code: string) => {
    for (let length = code.length - 1; length > 0; length--) {
      const shorter = code.slice(0, length);
      if (known.has(shorter)) return shorter;
    }
    return totalCode;
  };
  return new Map([...known].filter((code) => code !== totalCode).map((code) => [code, above(code)]));
}
