import { useMemo } from 'react';
import { useAsking } from '../asker/asker-context.ts';
import { Chart } from '../chart/Chart.tsx';
import type { PlotDrawing } from '../chart/PlotFigure.tsx';
import { useWords } from '../language/language-context.ts';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { PlanStep } from './query-plan.ts';
import { queryWords } from './query-words.ts';

type Numbered = PlanStep & { readonly step: number };
type Words = typeof queryWords.en;

/** Which agencies the last answer was asked of, in what order, and how long each took. */
export function PlanPanel({ plan }: { readonly plan: readonly PlanStep[] | undefined }) {
  const words = useWords(queryWords);
  const { principal } = useAsking();
  const steps = useMemo(() => (plan ?? []).map((step, index) => ({ ...step, step: index + 1 })), [plan]);
  const columns = useMemo(() => columnsOf(words), [words]);
  const draw = useMemo(() => drawSteps(steps, words), [steps, words]);
  if (!principal) return <Empty>{words.planSignedOut}</Empty>;
  if (!plan) return <Empty>{words.planNotRun}</Empty>;
  if (plan.length === 0) return <Empty>{words.planEmpty}</Empty>;
  return (
    <>
      <Chart label={words.planChart} draw={draw} />
      <DataTable caption={words.steps} hideCaption columns={columns} rows={steps} />
    </>
  );
}

const columnsOf = (words: Words): Column<Numbered>[] => [
  { accessorKey: 'step', header: words.step, meta: { numeric: true } },
  { accessorKey: 'agency', header: words.agency, meta: { rowHeader: true } },
  { accessorKey: 'after', header: words.after, meta: { numeric: true } },
  { accessorKey: 'milliseconds', header: words.took, meta: { numeric: true } },
  { id: 'answered', header: words.answered, accessorFn: ({ answered }) => (answered ? words.yes : words.no) },
];

const drawSteps =
  (steps: readonly Numbered[], words: Words): PlotDrawing =>
  (Plot) => ({
    height: 80 + steps.length * 28,
    marginLeft: 110,
    marginBottom: 44,
    x: { label: words.milliseconds, labelOffset: 40, grid: true, zero: true },
    y: {
      label: null,
      domain: steps.map(({ step }) => step),
      tickFormat: (step: number) => `${step}. ${steps[step - 1]?.agency ?? ''}`,
    },
    marks: [
      Plot.barX(steps, {
        y: 'step',
        x1: 'after',
        x2: ({ after, milliseconds }: Numbered) => after + Math.max(milliseconds, 1),
        fill: ({ answered }: Numbered) => (answered ? 'var(--accent)' : 'var(--attention)'),
        rx: 2,
      }),
    ],
  });
