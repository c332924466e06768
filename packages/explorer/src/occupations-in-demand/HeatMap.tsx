import { useMemo } from 'react';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { type NamedIndicator, useMethodTerms } from '../occupations/use-method-terms.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import styles from './Board.module.css';
import type { BoardRow } from './board-row.ts';
import { boardWords } from './board-words.ts';
import { HeatCell } from './HeatCell.tsx';
import type { Review } from './ReviewPage.tsx';

interface Props {
  readonly review: Review;
  readonly rows: readonly BoardRow[];
  readonly onOpen: (code: string) => void;
}

/** Occupations × indicators, coloured by how strong a sign of shortage each is; a table that sorts. */
export function HeatMap({ review, rows, onOpen }: Props) {
  const words = useWords(boardWords);
  const { number } = useFormats();
  const { indicators } = useMethodTerms(review.method);
  const isAmendment = review.kind === 'AMENDMENT';
  const columns = useMemo(() => {
    const decided = isAmendment ? words.amended : words.decided;
    const standing: Column<BoardRow>[] = [
      {
        id: 'occupation',
        accessorFn: ({ occupation }) => occupation.code,
        header: words.occupation,
        meta: { rowHeader: true },
        cell: ({ row: { original } }) => (
          <button
            type="button"
            className={`plain printed ${styles.occupation}`}
            onClick={() => onOpen(original.occupation.code)}
          >
            <code>{original.occupation.code}</code> {original.occupation.title}
            {original.previouslyListed && <span className={styles.before}>{words.before}</span>}
          </button>
        ),
      },
      {
        id: 'rank',
        accessorFn: ({ rank }) => rank ?? undefined,
        sortUndefined: 'last',
        header: words.rank,
        meta: { numeric: true },
      },
      {
        id: 'score',
        accessorFn: ({ outcome }) => (outcome ? words.outcomes[outcome] : '–'),
        header: words.score,
        cell: ({ row: { original } }) => (
          <span className={styles.outcome} data-outcome={original.outcome}>
            {original.outcome ? words.outcomes[original.outcome] : '–'}
          </span>
        ),
      },
      {
        id: 'sure',
        accessorFn: ({ listedShare }) => listedShare ?? undefined,
        sortUndefined: 'last',
        header: words.sure,
        cell: ({ row: { original } }) =>
          original.listedShare === null ? '–' : `${number(original.listedShare * 100)} %`,
        meta: { numeric: true },
      },
      {
        id: 'decision',
        accessorFn: ({ decision }) =>
          !decision ? decided.undecided : decision.listed ? decided.listed : decided.notListed,
        header: decided.title,
      },
      {
        id: 'passed',
        accessorFn: ({ passed }) => passed ?? undefined,
        sortUndefined: 'last',
        header: words.passed,
        cell: ({ row: { original } }) =>
          original.passed === null ? '–' : `${original.passed}/${original.available}`,
        meta: { numeric: true },
      },
    ];
    // An amendment has no score.
    if (isAmendment) return standing.filter(({ id }) => id === 'occupation' || id === 'decision');
    return rows.some((row) => row.indicators) ? [...standing, ...indicators.map(heatColumn)] : standing;
  }, [words, number, indicators, rows, onOpen, isAmendment]);
  return (
    <div className={styles.heatMap}>
      <DataTable
        caption={isAmendment ? words.amendmentTitle : words.title}
        hideCaption
        columns={columns}
        rows={rows}
      />
    </div>
  );
}

const heatColumn = ({ code, title }: NamedIndicator): Column<BoardRow> => {
  const of = ({ indicators }: BoardRow) => indicators?.find((indicator) => indicator.code === code);
  return {
    id: `indicator ${code}`,
    accessorFn: (row) => of(row)?.value ?? undefined,
    sortUndefined: 'last',
    header: title,
    cell: ({ row: { original } }) => (
      <HeatCell indicator={of(original)} occupation={original.occupation.code} />
    ),
    meta: { numeric: true },
  };
};
