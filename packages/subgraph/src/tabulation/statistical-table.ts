import type { DescribedRule } from '@huza/disclosure';
import { stringify } from 'csv-stringify/sync';
import type { SubgraphContext } from '../context.ts';
import { type Connection, connectionOf, type PageArguments, pageOf } from '../paging.ts';
import type { CellCodes } from './grouping.ts';

/** A figure as a table's file shows it. */
export interface TabulatedFigure {
  readonly value?: number | null | undefined;
  readonly unit: string;
  readonly standardError?: number | null | undefined;
  readonly observationStatus: string;
  readonly confidentialityStatus: string;
}

/** A protected table, whole: what is asked for of it is a page, or a file. */
export interface StatisticalTable<Cell extends { readonly codes: CellCodes }> {
  readonly dimensions: readonly string[];
  readonly cells: readonly Cell[];
  readonly disclosureControl: DescribedRule;
  /** The columns of its file: a cell's figure, by the measure's name. */
  readonly figures: Readonly<Record<string, (cell: Cell) => TabulatedFigure>>;
}

/** SDMX's code of a total. */
const total = '_T';

const mostCellsAPage = 1_000;

/** The resolvers of a table's type: all tables have the same. */
export const tableResolvers = {
  size: ({ cells }: AnyTable) => cells.length,
  cells: <Cell extends { readonly codes: CellCodes }>(
    { cells }: Pick<StatisticalTable<Cell>, 'cells'>,
    args: PageArguments,
    { cursors }: Pick<SubgraphContext, 'cursors'>,
  ): Connection<Cell> => {
    const page = pageOf(args, 1, cursors, mostCellsAPage);
    const from = page.after ? Number(page.after[0]) + 1 : 0;
    const rows = cells.slice(from, from + page.limit + 1);
    const places = new Map(rows.map((cell, index) => [cell, from + index]));
    return connectionOf(rows, page, (cell) => [String(places.get(cell))]);
  },
  csv: (table: AnyTable) => csvOf(table),
};

// biome-ignore lint/suspicious/noExplicitAny: a table of any cells; its figures take no other.
type AnyTable = StatisticalTable<any>;

/** One line a cell: its codes, and each figure with its unit and statuses. A withheld figure is empty. */
function csvOf({ dimensions, cells, figures }: AnyTable): string {
  const measures = Object.keys(figures);
  const header = measures.flatMap((name) => [
    name,
    `${name}_UNIT`,
    `${name}_STANDARD_ERROR`,
    `${name}_OBS_STATUS`,
    `${name}_CONF_STATUS`,
  ]);
  const lines = cells.map((cell) => [
    ...dimensions.map((name) => cell.codes[name] ?? total),
    ...measures.flatMap((name) => {
      const figure = figures[name]?.(cell);
      return [
        figure?.value,
        figure?.unit,
        figure?.standardError,
        figure?.observationStatus,
        figure?.confidentialityStatus,
      ];
    }),
  ]);
  return stringify([[...dimensions, ...(measures.length > 0 ? header : [])], ...lines], {
    escape_formulas: true,
  });
}
