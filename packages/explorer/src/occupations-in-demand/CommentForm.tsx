import { useMutation } from '@tanstack/react-query';
import { useForm, useFormContext } from 'react-hook-form';
import { type CommentPosition, SubmitListCommentDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { CodeField } from '../form/CodeField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { Field } from './Field.tsx';
import { hashFile } from './hash-file.ts';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';
import { stepWords } from './step-words.ts';

interface Comment {
  occupation: string;
  position: CommentPosition | '';
  organisation: string;
  text: string;
  files: FileList | null;
}

const nothing: Comment = { occupation: '', position: '', organisation: '', text: '', files: null };

/** Bottom-up evidence of an employer or a sector body. Of a document its hash alone is sent. */
export function CommentForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const { positions } = useWords(reviewWords);
  const change = useChangeOnce(SubmitListCommentDocument);
  const form = useForm<Comment>({ defaultValues: nothing });
  const submit = useMutation({
    mutationFn: async ({ files, position, ...comment }: Comment) => {
      const documents = await Promise.all(
        [...(files ?? [])].map(async (file) => ({ title: file.name, sha256: await hashFile(file) })),
      );
      const said = { ...comment, review: review.id, position: position as CommentPosition, documents };
      change.make(said, () => form.reset());
    },
  });
  return (
    <ChangeForm
      form={form}
      change={{ ...change, error: submit.error ?? change.error }}
      submit={words.steps.submitListComment}
      done={words.received(change.data?.data?.submitListComment.id ?? '')}
      onSubmit={(comment) => submit.mutate(comment)}
    >
      <CodeField name="occupation" label={words.occupation} of="UnitGroup" />
      <SelectField name="position" label={words.position} terms={positions} />
      <TextField name="organisation" label={words.organisation} />
      <TextField name="text" label={words.text} lines={4} />
      <FilesField />
    </ChangeForm>
  );
}

function FilesField() {
  const words = useWords(stepWords);
  const { register } = useFormContext();
  return (
    <Field label={words.file} hint={words.fileHint}>
      {(named) => <input type="file" multiple {...named} {...register('files')} />}
    </Field>
  );
}
