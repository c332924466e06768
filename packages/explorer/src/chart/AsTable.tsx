import type { ReactNode } from 'react';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { chartWords } from './chart-words.ts';

/** A row of the figures behind a chart. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  /** Where the name leads, when it leads anywhere. */
  readonly link?: ReactNode;
  readonly figure: FigurePartsFragment;
}

interface Props {
  readonly label: string;
  readonly rows: readonly FigureRow[];
  /** What each row is; by default a period. */
  readonly dimension?: string;
}

/** The figures of a chart as a table, which opens below it. */
export function AsTable({ label, rows, dimension }: Props) {
  const words = useWords(chartWords);
  const columns: Column<FigureRow>[] = [
    {
      id: 'name',
      accessorFn: ({ name }) => name,
      header: dimension ?? words.period,
      cell: ({ row }) => row.original.link ?? row.original.name,
      meta: { rowHeader: true },
    },
    {
      id: 'value',
      accessorFn: ({ figure }) => figure.value ?? Number.NEGATIVE_INFINITY,
      header: words.value,
      cell: ({ row: { original } }) => (
        <Figure figure={original.figure} label={`${label}, ${original.name}`} />
      ),
      meta: { numeric: true },
    },
  ];
  return (
    <details>
      <summary>{words.asTable}</summary>
      <DataTable caption={label} hideCaption columns={columns} rows={rows} />
    </details>
  );
}
