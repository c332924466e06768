import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useId } from 'react';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './DataTable.module.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
  columnMeta: {} as {
    /** Numbers stand at the end of their column. */
    readonly numeric?: boolean;
    /** The column names its row. */
    readonly rowHeader?: boolean;
  },
});

/** A column of a `DataTable`. */
export type Column<Row extends RowData> = ColumnDef<typeof features, Row>;

/** A table of no more rows is shown as a whole; a longer one scrolls below its headings. */
const mostWhole = 20;

interface Props<Row extends RowData> {
  /** What the table shows, above it. */
  readonly caption: string;
  readonly columns: Column<Row>[];
  readonly rows: readonly Row[];
  /** Whether the caption is for screen readers alone, as a heading says the same. */
  readonly hideCaption?: boolean;
  /** Whether it takes little of the page's height, and scrolls; by default as much as there is. */
  readonly low?: boolean;
}

/** A table that sorts by a press on a column's name, and scrolls sideways where there is little room. */
export function DataTable<Row extends RowData>({ caption, columns, rows, hideCaption, low }: Props<Row>) {
  const id = useId();
  const words = useWords(shellWords).table;
  const table = useTable({ features, columns, data: rows as Row[], sortDescFirst: false });
  const extent = low ? styles.low : rows.length > mostWhole ? styles.scroll : styles.whole;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={extent} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={hideCaption ? 'unseen' : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const { column } = header;
                const sorted = column.getIsSorted();
                const content = header.isPlaceholder ? null : <table.FlexRender header={header} />;
                return (
                  <th
                    key={header.id}
                    colSpan={header.colSpan}
                    scope={header.colSpan > 1 ? 'colgroup' : 'col'}
                    className={column.columnDef.meta?.numeric ? styles.numeric : undefined}
                    aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  >
                    {column.getCanSort() && content ? (
                      <button
                        type="button"
                        className={`printed ${styles.sort}`}
                        title={words.sort(String(column.columnDef.header))}
                        onClick={column.getToggleSortingHandler()}
                      >
                        {content}
                        <span aria-hidden className={styles.direction}>
                          {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : '↕'}
                        </span>
                      </button>
                    ) : (
                      content
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => {
                const { meta } = cell.column.columnDef;
                return meta?.rowHeader ? (
                  <th key={cell.id} scope="row">
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td key={cell.id} className={meta?.numeric ? styles.numeric : undefined}>
                    <table.FlexRender cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.empty}>{words.empty}</p>}
    </section>
  );
}
