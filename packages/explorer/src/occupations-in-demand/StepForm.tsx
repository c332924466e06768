import { useForm } from 'react-hook-form';
import type { ListReviewStepInput } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { TypedDocument } from '../graph/use-answer.ts';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { asSeen } from './as-seen.ts';
import { stepKey } from './LastStep.tsx';
import type { Review, Step } from './ReviewPage.tsx';
import { stepWords } from './step-words.ts';

interface Props {
  readonly review: Review;
  readonly step: Step;
  readonly document: TypedDocument<unknown, { readonly input: ListReviewStepInput }>;
}

/** A step of a review that takes a reason at most. */
export function StepForm({ review, step: { action, needsReason }, document }: Props) {
  const words = useWords(stepWords);
  const change = useChangeOnce(document, stepKey(review, action));
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.steps[action]}
      done={words.done}
      onSubmit={({ reason }) => change.make({ ...asSeen(review), reason: reason || null })}
    >
      <TextField
        name="reason"
        label={words.reason}
        {...(!needsReason && { optional: true, hint: words.optional })}
      />
    </ChangeForm>
  );
}
