import { useForm } from 'react-hook-form';
import type { ListReviewStepInput } from '#graphql/review-steps.ts';
import type { TypedDocument } from '../graph/use-answer.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { Field } from './Field.tsx';
import type { Review } from './ReviewPage.tsx';
import { stepOf } from './step-of.ts';
import { stepWords } from './step-words.ts';
import type { StepName } from './steps.ts';

interface Props {
  readonly name: StepName;
  readonly review: Review;
  readonly document: TypedDocument<unknown, { input: ListReviewStepInput }>;
  readonly needsReason: boolean;
}

/** A step of a review that takes a reason at most. */
export function StepForm({ name, review, document, needsReason }: Props) {
  const words = useWords(stepWords);
  const change = useChange(document);
  const form = useForm({ defaultValues: { reason: '' } });
  const take = form.handleSubmit(({ reason }) =>
    change.mutate({ input: { ...stepOf(review), reason: reason || null } }),
  );
  return (
    <form className={styles.form} onSubmit={take}>
      <Field label={words.reason} hint={needsReason ? undefined : words.optional}>
        {(named) => <input required={needsReason} {...named} {...form.register('reason')} />}
      </Field>
      <button type="submit" className={name === 'withdraw' ? 'quiet' : undefined} disabled={change.isPending}>
        {words.steps[name]}
      </button>
      <Changed change={change} done={words.done} />
    </form>
  );
}
