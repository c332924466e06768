import { type SQL, sql } from 'drizzle-orm';
import type { NamedDimension } from './dimensions.ts';

/** A code that a record does not have, as SDMX writes it: not applicable. */
export const notApplicable = '_Z';

/** A cell's codes: null where it counts all codes of a dimension together. */
export type CellCodes<Name extends string = string> = Readonly<Partial<Record<Name, string | null>>>;

/** A row of a table as its statement gives it: a cell's codes in `d0`, `d1`, … and its sums, each in its own column. */
export type GroupedRow = Readonly<Record<string, unknown>>;

/** How a table's statement groups: its dimensions are the columns `d0`, `d1`, … of an inner relation. */
export interface Grouping {
  /** `code as d0, …` of each record. */
  readonly codes: SQL;
  /** `d0, d1, …` */
  readonly columns: SQL;
  /** What stands behind `group by`: the finest cells and, where there are totals, those. */
  readonly by: SQL;
  /** The same of the totals alone; null where there are none. */
  readonly totals: SQL | null;
  /** `columns` where the totals alone are grouped: a code that none of them has is null, as nothing groups by it. */
  readonly totalColumns: SQL;
  /**
   * The codes of a row as one value, by which rows of several groupings are joined; as JSON, since nulls are equal
   * there. No two rows of one grouping have the same, as a code is null in a total alone.
   */
  readonly list: SQL;
}

/** Totals over the levels of a variable are a rollup; variables are crossed. */
export function groupingOf(dimensions: readonly NamedDimension[], totals: boolean): Grouping {
  const columns = dimensions.map((_, index) => sql.raw(`d${index}`));
  const columnOf = (dimension: NamedDimension) => columns[dimensions.indexOf(dimension)] ?? sql``;
  const sets = tablesWithin(dimensions, totals).map((table) => ({
    table,
    isFinest: table.length === dimensions.length,
    columns: sql`(${commas(table.map(columnOf))})`,
  }));
  const grouped = (some: typeof sets) => sql`grouping sets (${commas(some.map((set) => set.columns))})`;
  const totalled = sets.filter(({ isFinest }) => !isFinest);
  return {
    codes: commas(dimensions.map(({ code }, index) => sql`${code} as ${columns[index]}`)),
    columns: commas(columns),
    by: grouped(sets),
    totals: totalled.length > 0 ? grouped(totalled) : null,
    totalColumns: commas(
      dimensions.map((dimension, index) =>
        totalled.some(({ table }) => table.includes(dimension))
          ? columnOf(dimension)
          : sql.raw(`null as d${index}`),
      ),
    ),
    list: sql`jsonb_build_array(${commas(columns)})`,
  };
}

/** Every table within a table: of each variable the levels down to one or, where it is totalled, none. */
export function tablesWithin<Name extends string>(
  table: readonly NamedDimension<Name>[],
  totals = true,
): NamedDimension<Name>[][] {
  const variables = [...new Set(table.map(({ variable }) => variable))];
  return variables.reduce<NamedDimension<Name>[][]>(
    (tables, variable) => {
      const levels = table.filter((dimension) => dimension.variable === variable);
      const isTotalled = totals && levels.every(({ totalled }) => totalled !== false);
      const prefixes = isTotalled ? [[], ...levels.map((_, index) => levels.slice(0, index + 1))] : [levels];
      return tables.flatMap((within) => prefixes.map((prefix) => [...within, ...prefix]));
    },
    [[]],
  );
}

/** A row's codes by dimension. */
export function codesOf<Name extends string>(
  dimensions: readonly NamedDimension<Name>[],
  row: GroupedRow,
): CellCodes<Name> {
  const codes: Partial<Record<Name, string | null>> = {};
  dimensions.forEach(({ name }, index) => {
    codes[name] = row[`d${index}`] as string | null;
  });
  return codes;
}

export const commas = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
