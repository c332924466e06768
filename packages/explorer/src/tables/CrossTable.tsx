import { useMemo } from 'react';
import { Figure } from '../figure/Figure.tsx';
import { useNames } from '../messages/use-names.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { Dimension } from './describe-tables.ts';
import { isFinest, type Pivot, type PivotColumn, type PivotRow } from './pivot.ts';
import styles from './TableResult.module.css';

interface Props {
  readonly title: string;
  readonly measure: string;
  readonly rows: readonly Dimension[];
  readonly pivot: Pivot;
}

/** A cross table: a column for each dimension of the rows, then one for each member of the columns. */
export function CrossTable({ title, measure, rows, pivot }: Props) {
  const names = useNames();
  const columns = useMemo(
    () => [
      ...rows.map((dimension, level) => headerColumn(names.variable(dimension.name), dimension, level)),
      ...pivot.columns.map((column) => figureColumn(column, title, measure)),
    ],
    [rows, pivot, title, measure, names],
  );
  return <DataTable caption={title} hideCaption columns={columns} rows={pivot.rows} />;
}

function headerColumn(title: string, { name }: Dimension, level: number): Column<PivotRow> {
  return {
    id: name,
    header: title,
    accessorFn: ({ headers }) => headers[level]?.title ?? '',
    cell: ({ row }) => {
      const header = row.original.headers[level];
      return (
        <span className={header?.total ? styles.total : undefined} title={header?.code}>
          {header?.title}
        </span>
      );
    },
    meta: { rowHeader: true },
  };
}

function figureColumn(column: PivotColumn, title: string, measure: string): Column<PivotRow> {
  const name = column.headers.map((header) => header.title).join(', ');
  return {
    id: `figures ${column.key}`,
    header: name || measure,
    accessorFn: ({ figures }) => figures.get(column.key)?.value ?? undefined,
    sortUndefined: 'last',
    cell: ({ row }) => {
      const figure = row.original.figures.get(column.key);
      const members = [...row.original.headers, ...column.headers].map((header) => header.title);
      if (!figure) return null;
      const isTotal = !isFinest(row.original) || !isFinest(column);
      return (
        <span className={isTotal ? styles.total : undefined}>
          <Figure figure={figure} label={members.join(', ') || title} unit={false} />
        </span>
      );
    },
    meta: { numeric: true },
  };
}
