import { useMemo } from 'react';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import type { IndicatorValuePartsFragment } from '#graphql/indicator.ts';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { indicatorWords } from './indicator-words.ts';

interface Props {
  readonly code: string;
  readonly title: string;
  /** In any order. */
  readonly values: readonly IndicatorValuePartsFragment[];
}

/** An indicator over time and, where it is a ratio, the figures above and below its line. */
export function IndicatorValues({ code, title, values }: Props) {
  const words = useWords(indicatorWords);
  const lines = useMemo(
    () => [{ name: title, figures: values.flatMap(({ figure }) => figure ?? []) }],
    [title, values],
  );
  if (values.length === 0) return <Empty>{words.apart}</Empty>;
  const isRatio = values.some(({ numerator, denominator }) => numerator || denominator);
  return (
    <>
      <FigureSeries label={title} lines={lines} file={code.toLowerCase()} />
      {isRatio && <DataTable caption={words.parts} columns={columnsOf(title, words)} rows={values} />}
    </>
  );
}

const columnsOf = (
  title: string,
  { facts, period, value }: typeof indicatorWords.en,
): Column<IndicatorValuePartsFragment>[] => [
  { id: 'period', accessorFn: (row) => row.period, header: period, meta: { rowHeader: true } },
  figureColumn('figure', value, title),
  figureColumn('numerator', facts.numerator, title),
  figureColumn('denominator', facts.denominator, title),
];

const figureColumn = (
  part: 'figure' | 'numerator' | 'denominator',
  header: string,
  title: string,
): Column<IndicatorValuePartsFragment> => ({
  id: part,
  accessorFn: (row) => row[part]?.value ?? Number.NEGATIVE_INFINITY,
  header,
  cell: ({ row: { original } }) => figureOf(original[part], `${title}, ${header}, ${original.period}`),
  meta: { numeric: true },
});

const figureOf = (figure: FigurePartsFragment | null, label: string) =>
  figure ? <Figure figure={figure} label={label} /> : '–';
