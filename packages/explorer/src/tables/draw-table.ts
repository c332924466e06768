import type { PlotDrawing } from '../chart/PlotFigure.tsx';
import type { ChartData } from './chart-data.ts';

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
const shortened = (text: string) => (text.length > 34 ? `${text.slice(0, 33)}…` : text);

/** How to draw a table, by the picture that fits it. */
export function drawTable(data: ChartData, unit: string): PlotDrawing {
  return { lines, bars, heat }[data.kind](data, unit);
}

const lines =
  ({ marks, rows, columns }: ChartData, unit: string): PlotDrawing =>
  (Plot, width) => ({
    height: 340,
    marginLeft: 64,
    x: { type: 'point', domain: columns, label: null, ticks: sparse(columns, width) },
    y: { grid: true, zero: true, label: unit, tickFormat: 's' },
    color:
      rows.length > 1 ? { domain: rows, scheme: 'Observable10', legend: true, tickFormat: shortened } : {},
    marks: [
      Plot.lineY(marks, {
        x: 'column',
        y: 'value',
        ...(rows.length > 1 ? { stroke: 'row' } : { stroke: 'var(--accent)' }),
        strokeWidth: 2,
        marker: 'dot',
        tip: true,
      }),
    ],
  });

const bars =
  ({ marks, rows }: ChartData, unit: string): PlotDrawing =>
  (Plot, width) => ({
    height: 60 + rows.length * 22,
    marginLeft: Math.min(width / 2.2, 24 + 7.2 * Math.min(34, longest(rows))),
    marginRight: 48,
    x: { grid: true, label: unit, tickFormat: 's' },
    y: { domain: rows, label: null, tickFormat: shortened },
    marks: [
      Plot.barX(marks, { x: 'value', y: 'row', fill: 'var(--accent)', tip: true }),
      Plot.ruleX([0], { stroke: 'var(--ink-soft)' }),
    ],
  });

const heat =
  ({ marks, rows, columns }: ChartData, unit: string): PlotDrawing =>
  (Plot, width) => ({
    height: 110 + rows.length * 24,
    marginLeft: Math.min(width / 2.2, 24 + 7.2 * Math.min(34, longest(rows))),
    marginBottom: 20 + 5.2 * Math.min(34, longest(columns)),
    x: { domain: columns, label: null, tickRotate: -45, tickFormat: shortened },
    y: { domain: rows, label: null, tickFormat: shortened },
    color: { scheme: 'YlGnBu', type: 'sqrt', legend: true, label: unit, tickFormat: 's' },
    marks: [Plot.cell(marks, { x: 'column', y: 'row', fill: 'value', inset: 0.5, tip: true })],
  });

/** As many periods as can be written beside each other. */
function sparse(columns: readonly string[], width: number): string[] {
  const every = Math.ceil(columns.length / Math.max(2, Math.floor(width / 70)));
  return columns.filter((_, place) => place % every === 0);
}
