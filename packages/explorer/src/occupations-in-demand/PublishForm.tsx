import { useForm } from 'react-hook-form';
import { PublishListDocument } from '#graphql/review-steps.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { Field } from './Field.tsx';
import type { Review } from './ReviewPage.tsx';
import { stepOf } from './step-of.ts';
import { stepWords } from './step-words.ts';

/** Publishes an approved list as an edition, with the legal text that it rests on and its first day. */
export function PublishForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const change = useChange(PublishListDocument);
  const form = useForm({ defaultValues: { legalReference: '', effectiveFrom: '', note: '' } });
  const publish = form.handleSubmit(({ note, ...edition }) =>
    change.mutate({ input: { ...stepOf(review), ...edition, note: note || null } }),
  );
  return (
    <form className={styles.form} onSubmit={publish}>
      <Field label={words.legalReference}>
        {(named) => <input required {...named} {...form.register('legalReference')} />}
      </Field>
      <Field label={words.effectiveFrom}>
        {(named) => <input type="date" required {...named} {...form.register('effectiveFrom')} />}
      </Field>
      <Field label={words.note} hint={words.optional}>
        {(named) => <textarea rows={2} {...named} {...form.register('note')} />}
      </Field>
      <button type="submit" disabled={change.isPending}>
        {words.steps.publish}
      </button>
      <Changed change={change} done={words.done} />
    </form>
  );
}
