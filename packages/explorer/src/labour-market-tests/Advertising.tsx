import { useCallback } from 'react';
import { Chart } from '../chart/Chart.tsx';
import type { PlotDrawing } from '../chart/PlotFigure.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { WholeTest } from './test-of.ts';
import { testWords } from './test-words.ts';

type Run = WholeTest['advertisingRuns'][number];

type Required = WholeTest['rules']['advertising'];

interface Props {
  readonly runs: readonly Run[];
  /** What the framework of the decision, or the one in force, asks for; null where it asks for nothing. */
  readonly required: Required;
}

/** The days that are asked for in a channel; none where it is not asked for. */
const daysAskedFor = (required: Required, channel: Run['channel']): number | undefined =>
  required?.channels.find(({ anyOf }) => anyOf.includes(channel))?.days;

/** Where and when a post was advertised, beside the days that the framework asks for. */
export function Advertising({ runs, required }: Props) {
  const words = useWords(testWords);
  return (
    <>
      <ul className="hint">
        {required?.channels.map(({ anyOf, days }) => (
          <li key={anyOf.join()}>
            {words.requiredDays(anyOf.map((one) => words.channels[one]).join(words.or), days)}
          </li>
        ))}
      </ul>
      {runs.length === 0 ? (
        <Empty>{words.notAdvertised}</Empty>
      ) : (
        <>
          <Timeline runs={runs} required={required} />
          <RunTable runs={runs} required={required} />
        </>
      )}
    </>
  );
}

const oneDay = 24 * 60 * 60 * 1000;

/** A bar from the first to the last day of each advertisement; a mark where the days asked for are reached. */
function Timeline({ runs, required }: Props) {
  const words = useWords(testWords);
  const draw = useCallback<PlotDrawing>(
    (Plot, width) => {
      const bars = runs.map(({ channel, place, starts, ends }, index) => ({
        name: `${index + 1}. ${place ?? words.channels[channel]}`,
        from: new Date(starts),
        // The last day is itself included.
        until: new Date(Date.parse(ends) + oneDay),
        reached: new Date(Date.parse(starts) + (daysAskedFor(required, channel) ?? 0) * oneDay),
        asked: daysAskedFor(required, channel),
      }));
      const asked = bars.filter((bar) => bar.asked !== undefined);
      const ends = bars.flatMap(({ until, reached }) => [until.getTime(), reached.getTime()]);
      return {
        height: Math.max(bars.length * 44 + 50, 200),
        marginLeft: Math.min(220, width * 0.38),
        marginRight: 24,
        x: {
          type: 'utc',
          label: null,
          domain: [
            new Date(Math.min(...bars.map(({ from }) => from.getTime()))),
            new Date(Math.max(...ends) + 2 * oneDay),
          ],
        },
        y: { label: null, domain: bars.map(({ name }) => name) },
        marks: [
          Plot.axisX({ ticks: Math.max(3, Math.floor(width / 140)) }),
          Plot.axisY({
            label: null,
            tickSize: 0,
            lineWidth: Math.min(16, width * 0.03),
            textOverflow: 'ellipsis-end',
          }),
          Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
          Plot.barX(bars, {
            x1: 'from',
            x2: 'until',
            y: 'name',
            fill: 'var(--accent)',
            insetTop: 8,
            insetBottom: 8,
            rx: 3,
          }),
          Plot.tickX(asked, { x: 'reached', y: 'name', stroke: 'var(--focus)', strokeWidth: 3 }),
          Plot.text(asked, {
            x: 'reached',
            y: 'name',
            text: ({ asked }) => `${asked} ${words.asked}`,
            textAnchor: 'end',
            dx: -6,
            fill: 'var(--on-accent)',
          }),
        ],
      };
    },
    [runs, required, words],
  );
  return <Chart label={words.timeline} draw={draw} />;
}

function RunTable({ runs, required }: Props) {
  const words = useWords(testWords);
  const { day } = useFormats();
  const columns: Column<Run>[] = [
    {
      id: 'channel',
      header: words.channel,
      accessorFn: ({ channel, place }) => [words.channels[channel], place].filter(Boolean).join(': '),
      meta: { rowHeader: true },
    },
    {
      id: 'from',
      header: words.from,
      accessorFn: ({ starts }) => starts,
      cell: ({ row }) => day(row.original.starts),
    },
    {
      id: 'until',
      header: words.until,
      accessorFn: ({ ends }) => ends,
      cell: ({ row }) => day(row.original.ends),
    },
    {
      id: 'days',
      header: words.counted,
      accessorFn: ({ days }) => days,
      cell: ({ row: { original } }) => {
        const asked = daysAskedFor(required, original.channel);
        return asked === undefined ? original.days : `${original.days} / ${asked}`;
      },
      meta: { numeric: true },
    },
    {
      id: 'stated',
      header: words.stated,
      accessorFn: (run) => {
        const missing = (required?.contents ?? [])
          .filter((content) => !run.contents.includes(content))
          .map((content) => words.contents[content]);
        return missing.length === 0 ? words.everything : words.lacks(missing.join(', '));
      },
    },
    { accessorKey: 'evidence', header: words.evidence },
  ];
  return <DataTable caption={words.advertising} hideCaption columns={columns} rows={runs} />;
}
