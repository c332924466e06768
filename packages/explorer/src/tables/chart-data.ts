import type { Dimension } from './describe-tables.ts';
import { isFinest, type Pivot } from './pivot.ts';

/** A figure of single members, as a chart takes it. */
interface Mark {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** The picture that fits a table: lines over time, bars of one dimension, a heat map of two. */
type ChartKind = 'lines' | 'bars' | 'heat';

/** The most bars, or rows of a heat map, that can be read. */
const mostRows = 30;
/** The most lines that can be told apart. */
const mostLines = 8;

export interface ChartData {
  readonly kind: ChartKind;
  readonly marks: readonly Mark[];
  /** Members in the order in which they are shown. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether some members are left out, as they would not fit. */
  readonly partial: boolean;
}

/** What to draw of a cross table: its finest figures that have a value. */
export function chartData(
  { rows, columns }: Pivot,
  dimensions: { readonly rows: readonly Dimension[]; readonly columns: readonly Dimension[] },
): ChartData {
  const titleOf = (headed: { readonly headers: readonly { readonly title: string }[] }) =>
    headed.headers.map(({ title }) => title).join(', ');
  const shown = columns.filter(isFinest);
  const marks = rows.filter(isFinest).flatMap((row) =>
    shown.flatMap((column) => {
      const value = row.figures.get(column.key)?.value;
      return value == null ? [] : [{ row: titleOf(row), column: titleOf(column), value }];
    }),
  );
  const overTime = isPeriod(dimensions.columns) ? 'columns' : isPeriod(dimensions.rows) ? 'rows' : undefined;
  if (overTime) return lines(overTime === 'rows' ? marks.map(turned) : marks);
  const largest = largestOf(marks, mostRows);
  const kind = shown.length > 1 ? 'heat' : 'bars';
  const kept = marks.filter(({ row }) => largest.includes(row));
  return {
    kind,
    marks: kept,
    rows: largest,
    columns: distinct(marks, 'column'),
    partial: kept.length < marks.length,
  };
}

const isPeriod = (dimensions: readonly Dimension[]) =>
  dimensions.length === 1 && dimensions[0]?.memberType === 'Period';

const turned = ({ row, column, value }: Mark): Mark => ({ row: column, column: row, value });

function lines(marks: readonly Mark[]): ChartData {
  const rows = largestOf(marks, mostLines);
  const kept = marks.filter(({ row }) => rows.includes(row));
  return {
    kind: 'lines',
    marks: kept,
    rows,
    columns: distinct(marks, 'column').sort(),
    partial: kept.length < marks.length,
  };
}

function largestOf(marks: readonly Mark[], most: number): string[] {
  const sums = new Map<string, number>();
  for (const { row, value } of marks) sums.set(row, (sums.get(row) ?? 0) + value);
  return [...sums]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([row]) => row);
}

const distinct = (marks: readonly Mark[], side: 'row' | 'column') => [
  ...new Set(marks.map((mark) => mark[side])),
];
