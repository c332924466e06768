import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type CommentPosition, SubmitListCommentDocument } from '#graphql/review-steps.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import { Field } from './Field.tsx';
import { hashFile } from './hash-file.ts';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';
import { stepOf } from './step-of.ts';
import { stepWords } from './step-words.ts';

interface Comment {
  occupation: string;
  position: CommentPosition;
  organisation: string;
  text: string;
  files: FileList | null;
}

/** Bottom-up evidence of an employer or a sector body. Of a document its hash alone is sent. */
export function CommentForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const { positions } = useWords(reviewWords);
  const change = useChange(SubmitListCommentDocument);
  const form = useForm<Comment>({
    defaultValues: { occupation: '', position: 'LIST', organisation: '', text: '', files: null },
  });
  const submit = useMutation({
    mutationFn: async ({ files, ...comment }: Comment) => {
      const documents = await Promise.all(
        [...(files ?? [])].map(async (file) => ({ title: file.name, sha256: await hashFile(file) })),
      );
      const { expectedVersion: _seen, ...about } = stepOf(review);
      return change.mutateAsync({ input: { ...about, ...comment, documents } });
    },
    onSuccess: ({ errors }) => errors || form.reset(),
  });
  return (
    <form className={styles.form} onSubmit={form.handleSubmit((comment) => submit.mutate(comment))}>
      <Field label={words.occupation}>
        {(named) => (
          <input
            required
            pattern="[0-9]{4}"
            inputMode="numeric"
            placeholder="2512"
            {...named}
            {...form.register('occupation')}
          />
        )}
      </Field>
      <Field label={words.position}>
        {(named) => (
          <select {...named} {...form.register('position')}>
            <option value="LIST">{positions.LIST}</option>
            <option value="DO_NOT_LIST">{positions.DO_NOT_LIST}</option>
          </select>
        )}
      </Field>
      <Field label={words.organisation}>
        {(named) => <input required {...named} {...form.register('organisation')} />}
      </Field>
      <Field label={words.text}>
        {(named) => <textarea rows={4} required maxLength={10_000} {...named} {...form.register('text')} />}
      </Field>
      <Field label={words.file} hint={words.fileHint}>
        {(named) => <input type="file" multiple {...named} {...form.register('files')} />}
      </Field>
      <button type="submit" disabled={submit.isPending}>
        {words.steps.comment}
      </button>
      <Changed change={submit} done={words.received(submit.data?.data?.submitListComment.id ?? '')} />
    </form>
  );
}
