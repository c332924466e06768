import { useForm } from 'react-hook-form';
import { ScoreListReviewDocument } from '#graphql/review-steps.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { Field } from './Field.tsx';
import type { Review } from './ReviewPage.tsx';
import { stepOf } from './step-of.ts';
import { stepWords } from './step-words.ts';

/** Scores the latest evidence; what is not complete needs a reason, and is then named. */
export function ScoreForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const change = useChange(ScoreListReviewDocument);
  const form = useForm({ defaultValues: { reason: '' } });
  const latest = review.collections?.[0];
  const partial = latest?.state === 'PARTIAL' ? latest : undefined;
  const score = form.handleSubmit(({ reason }) =>
    change.mutate({
      input: { ...stepOf(review), ...(partial && { collection: partial.id, reason: reason || null }) },
    }),
  );
  return (
    <form className={styles.form} onSubmit={score}>
      {partial && (
        <Field label={words.partialReason}>
          {(named) => <input required {...named} {...form.register('reason')} />}
        </Field>
      )}
      <button type="submit" disabled={change.isPending}>
        {words.steps.score}
      </button>
      <Changed change={change} done={words.done} />
    </form>
  );
}
