import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ListMethodsDocument } from '#graphql/methods.ts';
import { OpenListReviewDocument } from '#graphql/review-steps.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useChange } from '../graph/use-change.ts';
import { useLanguage, useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { editionsWords } from './editions-words.ts';
import { Field } from './Field.tsx';

/** Opens a renewal; opened, it leads to its board. */
export function OpenReviewForm() {
  const words = useWords(editionsWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const methods = useAnswer(ListMethodsDocument, {}).data?.data?.occupationsInDemandMethods ?? [];
  const change = useChange(OpenListReviewDocument);
  const form = useForm({ defaultValues: { id: '', title: '', method: 'rwanda-huza', periods: '' } });
  const open = form.handleSubmit(async ({ periods, ...review }) => {
    const input = {
      ...review,
      periods: periods.split(/[\s,]+/).filter(Boolean),
      idempotencyKey: crypto.randomUUID(),
    };
    const { data } = await change.mutateAsync({ input });
    const id = data?.openListReview.review.id;
    if (id) await navigate({ to: '/occupations-in-demand/reviews/$id', params: { id } });
  });
  return (
    <form className={styles.form} onSubmit={open}>
      <Field label={words.name} hint={words.nameHint}>
        {(named) => <input required {...named} {...form.register('id')} />}
      </Field>
      <Field label={words.subject}>
        {(named) => <input required {...named} {...form.register('title')} />}
      </Field>
      <Field label={words.method}>
        {(named) => (
          <select {...named} {...form.register('method')}>
            {methods.map(({ id, title, titleFrench }) => (
              <option key={id} value={id}>
                {language === 'fr' ? titleFrench : title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.periods} hint={words.periodsHint}>
        {(named) => <input required {...named} {...form.register('periods')} />}
      </Field>
      <button type="submit" disabled={change.isPending}>
        {words.open}
      </button>
      <Changed change={change} done={words.opened} />
    </form>
  );
}
