/** A row of a list in an answer, flattened: `country.name`, `persons.value`. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>;

/** A list in an answer that can be read as a table. */
export interface Tabular {
  /** Where it stands in the answer: `occupation.permits.byNationality`. */
  readonly path: string;
  readonly rows: readonly FlatRow[];
  /** Columns of words, in order. */
  readonly labels: readonly string[];
  /** Columns of numbers, in order. */
  readonly numbers: readonly string[];
}

/** Every list of an answer that has two rows or more and a column of numbers, in the answer's order. */
export function tabularLists(value: unknown, path = ''): Tabular[] {
  if (Array.isArray(value)) {
    const own = tabularOf(value, path);
    return own ? [own] : value.flatMap((item, place) => tabularLists(item, `${path}.${place}`));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => tabularLists(part, path ? `${path}.${name}` : name));
}

function tabularOf(list: readonly unknown[], path: string): Tabular | undefined {
  const rows = list.filter(isObject).map((item) => flatten(item));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNumber = (column: string) => {
    const values = rows.map((row) => row[column]).filter((value) => value != null);
    return values.length > 0 && values.every((value) => typeof value === 'number');
  };
  const numbers = columns.filter(isNumber);
  const labels = columns.filter((column) => !numbers.includes(column));
  return rows.length > 1 && numbers.length > 0 ? { path, rows, labels, numbers } : undefined;
}

function flatten(item: Readonly<Record<string, unknown>>, prefix = ''): FlatRow {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      const path = prefix + name;
      if (Array.isArray(value)) return [];
      if (isObject(value)) return Object.entries(flatten(value, `${path}.`));
      return [[path, value as string | number | boolean | null]];
    }),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
