import { type SQL, sql } from 'drizzle-orm';
import type { NamedDimension } from './dimensions.ts';

/** A code that a record does not have, as SDMX writes it: not applicable. */
export const notApplicable = '_Z';

/** A cell's codes: null where it counts all codes of a dimension together. */
export type CellCodes<Name extends string = string> = Readonly<Partial<Record<Name, string | null>>>;

/** A row of a table as its statement gives it. */
export type GroupedRow = { readonly grouping: number; readonly codes: readonly (string | null)[] };

/** How a table's statement groups: its dimensions are the columns `d0`, `d1`, … of an inner relation. */
export interface Grouping {
  /** `code as d0, …` of each record. */
  readonly codes: SQL;
  /** `d0, d1, …` */
  readonly columns: SQL;
  /** What stands behind `group by`: grouping sets where there are totals. */
  readonly by: SQL;
  /** A bit a dimension, the first the highest: set where it is totalled. */
  readonly mask: SQL;
  /** The codes of a row, as a list of JSON: PostgreSQL's arrays lose the difference between null and the word. */
  readonly list: SQL;
}

/** Totals over the levels of a variable are a rollup; variables are crossed. */
export function groupingOf(dimensions: readonly NamedDimension[], totals: boolean): Grouping {
  const columns = dimensions.map((_, index) => sql.raw(`d${index}`));
  const variables = [...new Set(dimensions.map(({ variable }) => variable))].map((variable) => {
    const levels = dimensions.flatMap((dimension, index) =>
      dimension.variable === variable ? [{ ...dimension, column: columns[index] ?? sql`` }] : [],
    );
    const list = commas(levels.map(({ column }) => column));
    return totals && levels.every(({ totalled }) => totalled !== false) ? sql`rollup (${list})` : list;
  });
  return {
    codes: commas(dimensions.map(({ code }, index) => sql`${code} as ${columns[index]}`)),
    columns: commas(columns),
    by: commas(variables),
    mask: sql`grouping(${commas(columns)})`,
    list: sql`jsonb_build_array(${commas(columns)})`,
  };
}

/** A row's codes by dimension. */
export function codesOf<Name extends string>(
  dimensions: readonly NamedDimension<Name>[],
  { codes }: GroupedRow,
): CellCodes<Name> {
  return Object.fromEntries(
    dimensions.map(({ name }, index) => [name, codes[index] ?? null]),
  ) as CellCodes<Name>;
}

export const commas = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
