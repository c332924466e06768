import type { SearchText } from '../app/search-text.ts';
import type { Dimension, TableDescription } from './describe-tables.ts';

/** What a reader has chosen to see, as it stands in the address. */
export interface TableState {
  /** The table's field of the graph. */
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly measure: string;
  /** What it is narrowed to, by the filter's name; more than one value are joined by commas. */
  readonly where: Readonly<Record<string, string>>;
}

const filterPrefix = 'where.';

/**
 * Reads the choice from an address. What does not fit the table is left out; without a table it is a first look
 * at the first of them.
 */
export function stateOf(search: SearchText, tables: readonly TableDescription[]): TableState | undefined {
  const table = tables.find(({ name }) => name === search.table);
  if (!table) return tables[0] && firstLook(tables[0]);
  const rows = dimensionsNamed(table, search.rows);
  const columns = dimensionsNamed(table, search.columns).filter(
    (name) => !rows.some((row) => sharesVariable(table, row, name)),
  );
  const where = Object.entries(search).flatMap(([key, value]) => {
    const filter = table.filters.find(({ name }) => key === filterPrefix + name);
    return filter && value ? [[filter.name, value] as const] : [];
  });
  return {
    table: table.name,
    rows,
    columns,
    measure: (table.measures.find(({ name }) => name === search.measure) ?? table.measures[0])?.name ?? '',
    where: Object.fromEntries(where),
  };
}

/** The choice as it stands in an address. */
export function searchOf({ table, rows, columns, measure, where }: TableState): SearchText {
  const filters = Object.entries(where).map(([name, value]) => [filterPrefix + name, value] as const);
  return {
    table,
    rows: rows.join(','),
    columns: columns.join(','),
    measure,
    ...Object.fromEntries(filters),
  };
}

/** Two dimensions are levels of one variable: they cannot be crossed with each other. */
export function sharesVariable(table: TableDescription, one: string, other: string): boolean {
  const fieldOf = (sought: string) => table.dimensions.find(({ name }) => name === sought)?.field;
  return fieldOf(one) === fieldOf(other);
}

/** The chosen dimensions, rows before columns. */
export const chosenDimensions = (table: TableDescription, { rows, columns }: TableState): Dimension[] =>
  [...rows, ...columns].flatMap((sought) => table.dimensions.find(({ name }) => name === sought) ?? []);

function dimensionsNamed(table: TableDescription, names = ''): string[] {
  const found: string[] = [];
  for (const name of names.split(',')) {
    const known = table.dimensions.some((dimension) => dimension.name === name);
    if (known && !found.some((other) => sharesVariable(table, other, name))) found.push(name);
  }
  return found;
}

/** A first look at a table. */
export const firstLook = (table: TableDescription): TableState => ({
  table: table.name,
  rows: table.dimensions.slice(0, 1).map(({ name }) => name),
  columns: [],
  measure: table.measures[0]?.name ?? '',
  where: {},
});
