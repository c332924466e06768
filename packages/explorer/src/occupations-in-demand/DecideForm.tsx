import { useForm } from 'react-hook-form';
import { DecideOccupationsDocument, type ListDecisionKind } from '#graphql/review-steps.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { boardWords } from './board-words.ts';
import { Field } from './Field.tsx';
import type { Review } from './ReviewPage.tsx';
import { stepOf } from './step-of.ts';

interface Props {
  readonly review: Review;
  readonly occupations: readonly string[];
}

const kinds: readonly ListDecisionKind[] = ['ACCEPT_SCORE', 'LIST', 'DO_NOT_LIST'];

/** The committee's decision on occupations, for one reason. */
export function DecideForm({ review, occupations }: Props) {
  const words = useWords(boardWords).decide;
  const change = useChange(DecideOccupationsDocument);
  const form = useForm<{ kind: ListDecisionKind; reason: string }>({
    defaultValues: { kind: 'ACCEPT_SCORE', reason: '' },
  });
  const decide = form.handleSubmit((decision) =>
    change.mutate({ input: { ...stepOf(review), decisions: [{ ...decision, occupations }] } }),
  );
  return (
    <form className={styles.form} onSubmit={decide}>
      <Field label={words.kind}>
        {(named) => (
          <select {...named} {...form.register('kind')}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.reason}>
        {(named) => <textarea rows={2} required {...named} {...form.register('reason')} />}
      </Field>
      <button type="submit" disabled={change.isPending}>
        {words.submit}
      </button>
      <Changed change={change} done={words.done} />
    </form>
  );
}
