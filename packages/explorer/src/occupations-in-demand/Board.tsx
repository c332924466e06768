import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useWords } from '../language/language-context.ts';
import { Empty } from '../states/Empty.tsx';
import { Failed } from '../states/Failed.tsx';
import { Loading } from '../states/Loading.tsx';
import { Part } from '../states/Part.tsx';
import { BoardFilterForm } from './BoardFilterForm.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { type BoardFilter, type BoardRow, narrow } from './board-row.ts';
import { boardWords } from './board-words.ts';
import { DecideForm } from './DecideForm.tsx';
import { HeatMap } from './HeatMap.tsx';
import { OccupationEvidence } from './OccupationEvidence.tsx';
import type { Review } from './ReviewPage.tsx';
import { useBoard } from './use-board.ts';

const route = getRouteApi('/occupations-in-demand/reviews/$id');

interface Props {
  readonly review: Review;
  /** Whether the reader may decide now. */
  readonly decides: boolean;
}

/** The board of a review: every occupation, its indicators, score and decision. */
export function Board({ review, decides }: Props) {
  const words = useWords(boardWords);
  const { rows, errors, error, complete, refetch } = useBoard(review.id, review.findingsOpen);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!rows) return <Loading lines={10} />;
  return (
    <Part
      title={review.kind === 'AMENDMENT' ? words.amendmentTitle : words.title}
      data={rows}
      agency="labour"
      fields={['assessments']}
      errors={errors}
      wide
    >
      {(all) =>
        hasContent(review, all) ? (
          <Narrowed review={review} all={all} complete={complete} decides={decides} />
        ) : (
          errors.length === 0 && <Empty>{words.empty}</Empty>
        )
      }
    </Part>
  );
}

/** A renewal has nothing to show before it is scored; an amendment has what it amends. */
const hasContent = ({ kind }: Review, rows: readonly BoardRow[]) =>
  kind === 'AMENDMENT' ? rows.length > 0 : rows.some(({ outcome }) => outcome !== null);

interface NarrowedProps extends Props {
  readonly all: readonly BoardRow[];
  /** Whether these are all that there are; the rest is on its way where not. */
  readonly complete: boolean;
}

function Narrowed({ review, all, complete, decides }: NarrowedProps) {
  const words = useWords(boardWords);
  const search = route.useSearch();
  const navigate = useNavigate();
  const { id, kind, findingsOpen } = review;
  const isRenewal = kind === 'RENEWAL';
  const go = useCallback(
    (change: BoardFilter & { readonly occupation?: string }) =>
      void navigate({
        to: '/occupations-in-demand/reviews/$id',
        params: { id },
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, id],
  );
  const open = useCallback((occupation: string) => go({ occupation }), [go]);
  const shown = useMemo(() => narrow(all, search), [all, search]);
  const opened = all.find(({ occupation }) => occupation.code === search.occupation);
  return (
    <>
      <BoardFilterForm filter={search} kind={kind} onChoose={go} />
      <p className="hint" role="status">
        {words.shown(shown.length, all.length)}. {isRenewal ? words.note : words.amendmentNote}
      </p>
      {decides && isRenewal && complete && shown.length > 0 && (
        <details className="no-print">
          <summary>{words.decide.some(shown.length)}</summary>
          <DecideForm review={review} occupations={shown.map(({ occupation }) => occupation.code)} />
        </details>
      )}
      {isRenewal && findingsOpen && <BoardLegend />}
      <HeatMap review={review} rows={shown} onOpen={open} />
      {opened && (
        <OccupationEvidence
          review={review}
          row={opened}
          decides={decides}
          onClose={() => go({ occupation: '' })}
        />
      )}
    </>
  );
}
