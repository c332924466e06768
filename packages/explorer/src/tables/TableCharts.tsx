import { useMemo } from 'react';
import { Chart, DistrictMap, WorldMap } from '../chart/Chart.tsx';
import { useWords } from '../language/language-context.ts';
import { useNames } from '../messages/use-names.ts';
import { type AreaValues, areaValues } from './area-values.ts';
import { chartData } from './chart-data.ts';
import type { Dimension } from './describe-tables.ts';
import { drawTable } from './draw-table.ts';
import type { Pivot } from './pivot.ts';
import styles from './TableResult.module.css';
import { tablesWords } from './tables-words.ts';

interface Props {
  /** What the table shows by these dimensions, in words. */
  readonly titleOf: (dimensions: readonly string[]) => string;
  /** The table's name, in the names of files. */
  readonly name: string;
  readonly rows: readonly Dimension[];
  readonly columns: readonly Dimension[];
  readonly pivot: Pivot;
}

/** The chart that fits the table, and a map where it is by country, district or province. */
export function TableCharts({ titleOf, name, rows, columns, pivot }: Props) {
  const words = useWords(tablesWords);
  const { variable: readable } = useNames();
  const unit = readable(unitOf(pivot));
  const data = useMemo(() => chartData(pivot, { rows, columns }), [pivot, rows, columns]);
  const draw = useMemo(() => drawTable(data, unit), [data, unit]);
  const areas = useMemo(() => areaValues(pivot, { rows, columns }), [pivot, rows, columns]);
  if (data.marks.length === 0) return null;
  const title = titleOf([...rows, ...columns].map((dimension) => dimension.name));
  return (
    <div className={styles.charts}>
      <Chart label={`${words.chart}: ${title}`} draw={draw} file={name} />
      {areas && (
        <AreaMap
          {...areas}
          title={`${words.map}: ${titleOf([areas.dimension])}`}
          unit={unit}
          file={`${name}-map`}
        />
      )}
    </div>
  );
}

interface AreaMapProps extends AreaValues {
  readonly title: string;
  readonly unit: string;
  readonly file: string;
}

function AreaMap({ of, values, period, title, unit, file }: AreaMapProps) {
  const frame = { label: period ? `${title}, ${period}` : title, unit, file };
  const countries = useMemo(
    () => values.map(({ code, title: name, value }) => ({ alpha3: code, name, value })),
    [values],
  );
  if (of === 'countries') return <WorldMap {...frame} values={countries} />;
  return <DistrictMap {...frame} of={of} values={values} />;
}

const unitOf = ({ rows, columns }: Pivot) => {
  const [column] = columns;
  return (column && rows[0]?.figures.get(column.key)?.unit) ?? '';
};
