import { useMemo } from 'react';
import { Chart, WorldMap } from '../chart/Chart.tsx';
import { useWords } from '../language/language-context.ts';
import { chartData } from './chart-data.ts';
import type { Dimension } from './describe-tables.ts';
import { drawTable } from './draw-table.ts';
import { readable } from './names.ts';
import type { Pivot } from './pivot.ts';
import styles from './TableResult.module.css';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly title: string;
  /** The table's name, in the names of files. */
  readonly name: string;
  readonly rows: readonly Dimension[];
  readonly columns: readonly Dimension[];
  readonly pivot: Pivot;
}

/** The chart that fits the table, and a map where its rows are countries. */
export function TableCharts({ title, name, rows, columns, pivot }: Props) {
  const words = useWords(tablesWords);
  const unit = readable(unitOf(pivot));
  const data = useMemo(() => chartData(pivot, { rows, columns }), [pivot, rows, columns]);
  const draw = useMemo(() => drawTable(data, unit), [data, unit]);
  const values = useMemo(() => countryValues(pivot, rows), [pivot, rows]);
  if (data.marks.length === 0) return null;
  return (
    <div className={styles.charts}>
      <Chart label={`${words.chart}: ${title}`} draw={draw} file={name} />
      {values.length > 0 && (
        <WorldMap label={`${words.map}: ${title}`} values={values} unit={unit} file={`${name}-map`} />
      )}
      {rows[0]?.memberType === 'District' && <p className="hint">{words.noMap}</p>}
    </div>
  );
}

const unitOf = ({ rows, columns }: Pivot) => {
  const [column] = columns;
  return (column && rows[0]?.figures.get(column.key)?.unit) ?? '';
};

/** Each country's total over the columns, or the only column; none where the rows are no countries. */
function countryValues({ rows, columns }: Pivot, [dimension, ...others]: readonly Dimension[]) {
  const column = columns.find(({ headers }) => headers.every(({ total }) => total)) ?? columns[0];
  if (dimension?.memberType !== 'Country' || others.length > 0 || !column) return [];
  return rows.flatMap(({ headers: [country], figures }) => {
    if (!country || country.total) return [];
    return [{ alpha3: country.code, name: country.title, value: figures.get(column.key)?.value ?? null }];
  });
}
