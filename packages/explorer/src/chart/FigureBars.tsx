import { useCallback } from 'react';
import { AsTable, type FigureRow } from './AsTable.tsx';
import { Chart } from './Chart.tsx';
import type { PlotDrawing } from './PlotFigure.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly FigureRow[];
  /** What each row is: `Nationality`. */
  readonly dimension: string;
  readonly file?: string;
}

/** Figures side by side: a bar each in the order given, and the same as a table. */
export function FigureBars({ label, rows, dimension, file }: Props) {
  const draw = useCallback<PlotDrawing>(
    (Plot, width) => {
      const bars = rows.map(({ name, figure }) => ({ name, value: figure.value }));
      const place = { x: 'value', y: 'name' } as const;
      return {
        height: bars.length * 26 + 40,
        marginLeft: Math.min(width * 0.45, 16 + Math.max(...bars.map(({ name }) => name.length), 0) * 6.5),
        marginRight: 50,
        x: { axis: null, label: null },
        y: { axis: null, domain: bars.map(({ name }) => name) },
        marks: [
          Plot.axisY({
            label: null,
            tickSize: 0,
            lineWidth: (width * 0.45 - 16) / 12,
            textOverflow: 'ellipsis-end',
          }),
          Plot.barX(bars, { ...place, fill: 'var(--accent)', insetTop: 2, insetBottom: 2 }),
          Plot.text(bars, {
            ...place,
            text: ({ value }) => (value === null ? '…' : value.toLocaleString()),
            textAnchor: 'start',
            dx: 5,
            fill: 'currentColor',
          }),
          Plot.ruleX([0], { stroke: 'var(--line)' }),
        ],
      };
    },
    [rows],
  );
  return (
    <div>
      <Chart label={label} draw={draw} {...(file && { file })} />
      <AsTable label={label} rows={rows} dimension={dimension} />
    </div>
  );
}
