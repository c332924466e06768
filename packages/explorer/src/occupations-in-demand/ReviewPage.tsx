import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ListReviewDocument, type ListReviewQuery } from '#graphql/review.ts';
import { Page } from '../app/Page.tsx';
import { useAsking } from '../asker/asker-context.ts';
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
import { rolesOf } from './steps.ts';

const route = getRouteApi('/occupations-in-demand/reviews/$id');

/** A review as the page asks for it. */
export type Review = NonNullable<ListReviewQuery['occupationsInDemandReview']>;

/** How often a collection that goes on is asked after, in milliseconds. */
const interval = 2_000;

/** A review of the list: where it stands, what comes next, its board, consultation and history. */
export function ReviewPage() {
  const { id } = route.useParams();
  const words = useWords(reviewWords);
  const roles = rolesOf(useAsking().principal);
  const answer = useAnswer(ListReviewDocument, { id, makers: roles.makers });
  const review = answer.data?.data?.occupationsInDemandReview;
  const collecting = review?.collections?.some(({ state }) => state === 'REQUESTED');
  const { refetch } = answer;
  useEffect(() => {
    if (!collecting) return;
    const again = setInterval(() => void refetch(), interval);
    return () => clearInterval(again);
  }, [collecting, refetch]);
  return (
    <Page title={words.title(id)} lead={review?.title} wide>
      <p>
        <Link to="/occupations-in-demand">{words.back}</Link>
      </p>
      <ListPurpose />
      <Answered answer={answer} lines={10} inParts>
        {({ occupationsInDemandReview: found }, errors) =>
          found ? <Known review={found} errors={errors} {...roles} /> : <Empty>{words.none(id)}</Empty>
        }
      </Answered>
    </Page>
  );
}

interface KnownProps {
  readonly review: Review;
  readonly errors: readonly AnswerError[];
  readonly makers: boolean;
  readonly committee: boolean;
}

function Known({ review, errors, makers, committee }: KnownProps) {
  const words = useWords(reviewWords);
  return (
    <>
      <ReviewFacts {...review} />
      <NextSteps review={review} />
      {makers || review.edition ? (
        <Board review={review} makers={makers} decides={committee && review.state === 'DELIBERATION'} />
      ) : (
        <Notice kind="refused">
          <p>{words.findingsClosed}</p>
        </Notice>
      )}
      <Parts>
        <Consultation {...review} />
        {makers && <Collections review={review} errors={errors} />}
        {makers && <History review={review} errors={errors} />}
      </Parts>
    </>
  );
}
