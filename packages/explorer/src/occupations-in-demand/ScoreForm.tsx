import { useForm } from 'react-hook-form';
import { ScoreListReviewDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { asSeen } from './as-seen.ts';
import { stepKey } from './LastStep.tsx';
import type { Review, Work } from './ReviewPage.tsx';
import { stepWords } from './step-words.ts';

interface Props {
  readonly review: Review;
  readonly work: Work | undefined;
}

/** Scores the latest evidence; what is not complete needs a reason, and is then named. */
export function ScoreForm({ review, work }: Props) {
  const words = useWords(stepWords);
  const change = useChangeOnce(ScoreListReviewDocument, stepKey(review, 'scoreListReview'));
  const form = useForm({ defaultValues: { reason: '' } });
  const latest = work?.collections?.[0];
  const partial = latest?.state === 'PARTIAL' ? latest : undefined;
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.steps.scoreListReview}
      done={words.done}
      onSubmit={({ reason }) =>
        change.make({ ...asSeen(review), ...(partial && { collection: partial.id, reason }) })
      }
    >
      {partial && <TextField name="reason" label={words.partialReason} />}
    </ChangeForm>
  );
}
