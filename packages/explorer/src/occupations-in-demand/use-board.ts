import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import {
  EditionBoardDocument,
  type EditionBoardQuery,
  ReviewBoardDocument,
  type ReviewBoardQuery,
} from '#graphql/board.ts';
import { useAsking } from '../asker/asker-context.ts';
import type { Answer } from '../graph/answer.ts';
import { askHub } from '../graph/ask-hub.ts';
import { useTitleLanguage } from '../language/language-context.ts';
import type { BoardRow } from './board-row.ts';

/** As many occupations with all their indicators as an operation may cost. */
const withIndicators = 45;
const withoutIndicators = 200;

type Board = ReviewBoardQuery | EditionBoardQuery;

function pageOf({ data }: Answer<Board>) {
  const review = data?.occupationsInDemandReview;
  if (!review) return undefined;
  return 'assessments' in review ? review.assessments : review.edition?.assessments;
}

/**
 * Every occupation of a review, the strongest signs of shortage first, page after page.
 *
 * @param findingsOpen whether the asker may see what is not published and the indicators.
 */
export function useBoard(id: string, findingsOpen: boolean) {
  const { asker, refuse, ready } = useAsking();
  const language = useTitleLanguage();
  const query = (findingsOpen ? ReviewBoardDocument : EditionBoardDocument).toString();
  const first = findingsOpen ? withIndicators : withoutIndicators;
  const answer = useInfiniteQuery({
    queryKey: [asker.principal, asker.purpose, query, { id, language }],
    queryFn: ({ pageParam: after, signal }) =>
      askHub<Board>(
        { query, variables: { id, language, first, after } },
        { asker, onTokenRefused: refuse, signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = pageOf(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
    enabled: ready,
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage } = answer;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const rows = useMemo(
    () => (data ? data.pages.flatMap((page): readonly BoardRow[] => pageOf(page)?.nodes ?? []) : undefined),
    [data],
  );
  const errors = useMemo(() => data?.pages.flatMap((page) => page.errors ?? []) ?? [], [data]);
  // Not before every page is there does the board show all that it is about.
  return { rows, errors, error, complete: data !== undefined && !hasNextPage, refetch: answer.refetch };
}
