import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ListReviewDocument, type ListReviewQuery } from '#graphql/review.ts';
import { ListReviewWorkDocument, type ListReviewWorkQuery } from '#graphql/review-work.ts';
import { Page } from '../app/Page.tsx';
import type { AnswerError } from '../graph/answer.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Notice } from '../states/Notice.tsx';
import { Parts } from '../states/Parts.tsx';
import { Board } from './Board.tsx';
import { Collections } from './Collections.tsx';
import { Consultation } from './Consultation.tsx';
import { History } from './History.tsx';
import { ListPurpose } from './ListPurpose.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ReviewFacts } from './ReviewFacts.tsx';
import { reviewWords } from './review-words.ts';

const route = getRouteApi('/occupations-in-demand/reviews/$id');

/** A review as the page asks for it. */
export type Review = NonNullable<ListReviewQuery['occupationsInDemandReview']>;

/** A step that fits where it stands. */
export type Step = Review['nextSteps'][number];

/** What those who make the list see of its making. */
export type Work = NonNullable<ListReviewWorkQuery['occupationsInDemandReview']>;

/** How often a collection that goes on is asked after, in milliseconds. */
const interval = 2_000;

/** A review of the list: where it stands, what comes next, its board, consultation and history. */
export function ReviewPage() {
  const { id } = route.useParams();
  const words = useWords(reviewWords);
  const answer = useAnswer(ListReviewDocument, { id });
  const review = answer.data?.data?.occupationsInDemandReview;
  return (
    <Page title={words.title(id, review?.kind)} lead={review?.title} wide>
      <p>
        <Link to="/occupations-in-demand">{words.back}</Link>
      </p>
      <ListPurpose />
      <Answered answer={answer} lines={10} inParts>
        {({ occupationsInDemandReview: found }) =>
          found ? <Known review={found} /> : <Empty>{words.none(id)}</Empty>
        }
      </Answered>
    </Page>
  );
}

/** What the making of the list left, to those who make it; asked again while evidence is collected. */
function useWork({ id, findingsOpen }: Review) {
  const answer = useAnswer(ListReviewWorkDocument, { id }, { enabled: findingsOpen });
  const work = answer.data?.data?.occupationsInDemandReview ?? undefined;
  const collecting = work?.collections?.some(({ state }) => state === 'REQUESTED');
  const { refetch } = answer;
  useEffect(() => {
    if (!collecting) return;
    const again = setInterval(() => void refetch(), interval);
    return () => clearInterval(again);
  }, [collecting, refetch]);
  return { answer, work };
}

function Known({ review }: { readonly review: Review }) {
  const words = useWords(reviewWords);
  const { answer, work } = useWork(review);
  const { findingsOpen, edition, nextSteps } = review;
  const decides = nextSteps.some(({ action, yours }) => action === 'decideOccupations' && yours);
  return (
    <>
      <ReviewFacts review={review} work={work} />
      <NextSteps review={review} work={work} />
      {findingsOpen || edition ? (
        <Board review={review} decides={decides} />
      ) : (
        <Notice kind="refused">
          <p>{words.findingsClosed}</p>
        </Notice>
      )}
      <Parts>
        <Consultation {...review} />
        {findingsOpen && (
          <Answered answer={answer} inParts>
            {({ occupationsInDemandReview: found }, errors: readonly AnswerError[]) => (
              <>
                {review.kind === 'RENEWAL' && (
                  <Collections collections={found?.collections} errors={errors} />
                )}
                <History history={found?.history} errors={errors} />
              </>
            )}
          </Answered>
        )}
      </Parts>
    </>
  );
}
