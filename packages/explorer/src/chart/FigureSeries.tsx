import { useCallback, useMemo } from 'react';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { AsTable } from './AsTable.tsx';
import { Chart } from './Chart.tsx';
import type { PlotDrawing } from './PlotFigure.tsx';
import { periodStart } from './period-start.ts';

/** One line of a chart. */
export interface FigureLine {
  /** What tells it from the others. */
  readonly name: string;
  /** In any order. */
  readonly figures: readonly FigurePartsFragment[];
}

interface Props {
  readonly label: string;
  /** Keep them the same while nothing changes. */
  readonly lines: readonly FigureLine[];
  readonly file?: string;
}

/** The colours of one line or two; more take the library's. */
const colours = ['var(--accent)', 'var(--focus)'];

/** Figures over time: a line each with the margin of each estimate, and the same as a table. */
export function FigureSeries({ label, lines, file }: Props) {
  const points = useMemo(() => pointsOf(lines), [lines]);
  const draw = useCallback<PlotDrawing>(
    (Plot, width) => {
      const estimates = points.filter(({ figure }) => figure.confidenceInterval);
      const place = { x: 'on', y: 'value' } as const;
      const moments = [...new Set(points.map(({ on }) => on.getTime()))].map((time) => new Date(time));
      return {
        height: 220,
        marginLeft: 64,
        marginRight: 20,
        color: {
          domain: lines.map(({ name }) => name),
          legend: lines.length > 1,
          ...(lines.length > 2 ? { scheme: 'observable10' } : { range: colours }),
        },
        x: { type: 'utc', label: null, ticks: moments.length > width / 50 ? 6 : moments },
        y: { zero: true, grid: true, label: null, nice: true, ticks: 5 },
        marks: [
          Plot.ruleY([0], { stroke: 'var(--line)' }),
          Plot.areaY(estimates, {
            x: 'on',
            y1: ({ figure }) => figure.confidenceInterval?.lower,
            y2: ({ figure }) => figure.confidenceInterval?.upper,
            fill: 'line',
            fillOpacity: 0.15,
          }),
          Plot.lineY(points, { ...place, stroke: 'line', strokeWidth: 2 }),
          Plot.dot(points, { ...place, fill: 'line', r: moments.length > 24 ? 2 : 3.5 }),
          Plot.tip(
            points,
            Plot.pointer({
              ...place,
              title: ({ name, value }) => `${name}: ${value}`,
              fill: 'var(--surface)',
              stroke: 'var(--line)',
            }),
          ),
        ],
      };
    },
    [points, lines],
  );
  return (
    <div>
      <Chart label={label} draw={draw} {...(file && { file })} />
      <AsTable label={label} rows={points} />
    </div>
  );
}

/** The points of all lines in the order of time; in a chart of several lines each says of which it is. */
const pointsOf = (lines: readonly FigureLine[]) =>
  lines
    .flatMap(({ name: line, figures }) =>
      figures.map((figure) => ({
        key: `${figure.period} ${line}`,
        name: lines.length > 1 ? `${figure.period}, ${line}` : figure.period,
        line,
        figure,
        value: figure.value,
        on: periodStart(figure.period),
      })),
    )
    .sort((one, other) => one.on.getTime() - other.on.getTime());
