import { useMemo } from 'react';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { IndicatorName } from '../occupations/IndicatorName.tsx';
import { occupationWords } from '../occupations/occupation-words.ts';
import { type MethodTerms, useMethodTerms } from '../occupations/use-method-terms.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { boardWords } from './board-words.ts';
import { HeatCell } from './HeatCell.tsx';
import type { Findings } from './OccupationEvidence.tsx';
import type { Review } from './ReviewPage.tsx';

interface Props {
  readonly review: Review;
  readonly occupation: string;
  readonly findings: Findings;
}

type Indicator = NonNullable<Findings['indicators']>[number];
type Evidence = NonNullable<Findings['evidence']>[number];

/** The indicators of one occupation, and the figures behind them with agency, dataset, period and statuses. */
export function EvidenceTables({ review, occupation, findings: { indicators, evidence } }: Props) {
  const words = useWords(boardWords).evidence;
  const terms = useMethodTerms(review.method);
  const indicatorColumns = useIndicatorColumns(terms, occupation);
  const evidenceColumns = useEvidenceColumns(terms);
  return (
    <>
      {indicators && indicators.length > 0 && (
        <DataTable caption={words.indicators} columns={indicatorColumns} rows={indicators} />
      )}
      {evidence && evidence.length > 0 && (
        <DataTable caption={words.figures} columns={evidenceColumns} rows={evidence} low />
      )}
    </>
  );
}

function useIndicatorColumns(terms: MethodTerms, occupation: string): Column<Indicator>[] {
  const { evidence: words, reasons } = useWords(boardWords);
  const { indicator, value, result, results, takenFrom } = useWords(occupationWords).list;
  return useMemo(() => {
    const rejections = ({ rejected }: Indicator) =>
      rejected.map(({ level, reason }) => `${level}: ${reasons[reason] ?? reason}`).join(', ');
    return [
      {
        id: 'indicator',
        accessorFn: ({ code }) => terms.indicator(code).title,
        header: indicator,
        cell: ({ row }) => <IndicatorName {...terms.indicator(row.original.code)} />,
        meta: { rowHeader: true },
      },
      {
        id: 'value',
        accessorFn: (row) => row.value ?? undefined,
        sortUndefined: 'last',
        header: value,
        cell: ({ row: { original } }) => <HeatCell indicator={original} occupation={occupation} />,
        meta: { numeric: true },
      },
      { id: 'result', accessorFn: ({ outcome }) => (outcome ? results[outcome] : '–'), header: result },
      { id: 'takenFrom', accessorFn: (row) => row.takenFrom ?? '–', header: takenFrom },
      { id: 'rejected', accessorFn: rejections, header: words.rejected },
      { id: 'requests', accessorFn: ({ provenance }) => provenance.join(', '), header: words.requests },
    ];
  }, [terms, occupation, words, reasons, indicator, value, result, results, takenFrom]);
}

function useEvidenceColumns(terms: MethodTerms): Column<Evidence>[] {
  const { evidence: words } = useWords(boardWords);
  const { measure, value } = useWords(occupationWords).list;
  return useMemo(
    () => [
      {
        id: 'measure',
        accessorFn: (row) => terms.measure(row.measure),
        header: measure,
        meta: { rowHeader: true },
      },
      { id: 'period', accessorFn: ({ figure }) => figure.period, header: words.period },
      {
        id: 'value',
        accessorFn: ({ figure }) => figure.value ?? undefined,
        sortUndefined: 'last',
        header: value,
        cell: ({ row: { original } }) => (
          <Figure figure={original.figure} label={terms.measure(original.measure)} />
        ),
        meta: { numeric: true },
      },
      {
        id: 'statuses',
        accessorFn: ({ figure }) => `${figure.observationStatus} ${figure.confidentialityStatus}`,
        header: words.statuses,
      },
      {
        id: 'observations',
        accessorFn: (row) => row.observations ?? undefined,
        sortUndefined: 'last',
        header: words.observations,
        meta: { numeric: true },
      },
      { id: 'source', accessorFn: ({ figure }) => figure.source.dataset, header: words.source },
      { id: 'request', accessorKey: 'request', header: words.requests },
    ],
    [words, measure, value, terms],
  );
}
