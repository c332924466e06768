import { useForm } from 'react-hook-form';
import type { AppealTestMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import type { TypedDocument } from '../../graph/use-answer.ts';
import { useChangeOnce } from '../../graph/use-change-once.ts';

interface Props {
  readonly id: string;
  readonly document: TypedDocument<unknown, { readonly input: AppealTestMutationVariables['input'] }>;
  readonly words: { readonly label: string; readonly submit: string; readonly done: string };
  readonly hint?: string;
}

/** A step that takes a reason alone: an appeal, a withdrawal. */
export function ReasonForm({ id, document, words, hint }: Props) {
  const form = useForm({ defaultValues: { reason: '' } });
  const change = useChangeOnce(document);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.submit}
      done={words.done}
      onSubmit={({ reason }) => change.make({ labourMarketTest: id, reason })}
    >
      <TextField name="reason" label={words.label} lines={3} {...(hint && { hint })} />
    </ChangeForm>
  );
}
