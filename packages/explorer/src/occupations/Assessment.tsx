import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { AssessmentOutcome } from './AssessmentOutcome.tsx';
import { IndicatorName } from './IndicatorName.tsx';
import type { KnownOccupation } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';
import { useMethodTerms } from './use-method-terms.ts';

export type AssessmentProps = NonNullable<NonNullable<KnownOccupation['occupationsInDemand']>['assessment']>;
type Evidence = NonNullable<AssessmentProps['evidence']>[number];
type Indicator = NonNullable<AssessmentProps['indicators']>[number];

/** What the edition's review found of an occupation, on which evidence, and what the committee decided. */
export function Assessment(assessment: AssessmentProps) {
  const words = useWords(occupationWords).list;
  const { day, number } = useFormats();
  // Parts that are not open to the reader are null.
  const { decision, indicators, evidence, method } = assessment;
  const terms = useMethodTerms(method);
  const indicatorColumns: Column<Indicator>[] = [
    {
      id: 'indicator',
      accessorFn: ({ code }) => terms.indicator(code).title,
      header: words.indicator,
      cell: ({ row }) => <IndicatorName {...terms.indicator(row.original.code)} />,
      meta: { rowHeader: true },
    },
    {
      id: 'value',
      accessorFn: ({ value }) => value ?? '',
      header: words.value,
      cell: ({ row }) => (row.original.value === null ? '–' : number(row.original.value)),
      meta: { numeric: true },
    },
    {
      id: 'outcome',
      accessorFn: ({ outcome }) => (outcome ? words.results[outcome] : ''),
      header: words.result,
    },
    { id: 'takenFrom', accessorFn: ({ takenFrom }) => takenFrom ?? '', header: words.takenFrom },
  ];
  const evidenceColumns: Column<Evidence>[] = [
    {
      id: 'measure',
      accessorFn: ({ measure, figure }) => `${terms.measure(measure)}, ${figure.period}`,
      header: words.measure,
      meta: { rowHeader: true },
    },
    {
      id: 'figure',
      accessorFn: ({ figure }) => figure.value ?? '',
      header: words.value,
      cell: ({ row: { original } }) => (
        <Figure figure={original.figure} label={terms.measure(original.measure)} />
      ),
      meta: { numeric: true },
    },
  ];
  return (
    <>
      <AssessmentOutcome {...assessment} />
      {decision && (
        <p>
          {words.decision[decision.kind]} ({day(decision.decidedAt)}): {decision.reason}
        </p>
      )}
      {indicators && indicators.length > 0 && (
        <details>
          <summary>{words.indicators}</summary>
          <DataTable caption={words.indicators} hideCaption columns={indicatorColumns} rows={indicators} />
        </details>
      )}
      {evidence && evidence.length > 0 && (
        <details>
          <summary>{words.evidence}</summary>
          <DataTable caption={words.evidence} hideCaption columns={evidenceColumns} rows={evidence} />
        </details>
      )}
    </>
  );
}
