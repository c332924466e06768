import { useForm } from 'react-hook-form';
import { CollectListEvidenceDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import type { Review, Work } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';
import { stepWords } from './step-words.ts';

interface Props {
  readonly review: Review;
  readonly work: Work | undefined;
}

/** Asks the agencies for evidence; it goes on after the answer. */
export function CollectForm({ review, work }: Props) {
  const words = useWords(stepWords);
  const { collectionStates, noCollections } = useWords(reviewWords);
  const change = useChangeOnce(CollectListEvidenceDocument);
  const state = work?.collections?.[0]?.state;
  return (
    <ChangeForm
      form={useForm()}
      change={{ ...change, isPending: change.isPending || state === 'REQUESTED' }}
      submit={words.steps.collectListEvidence}
      done={words.collecting}
      onSubmit={() => change.make({ review: review.id })}
    >
      <p role="status">{state ? collectionStates[state] : noCollections}</p>
    </ChangeForm>
  );
}
