import { useForm } from 'react-hook-form';
import type { TypedDocument } from '../graph/use-answer.ts';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { TextField } from './TextField.tsx';

/** What a change that takes a reason alone is made with, beside what it is made to. */
interface ReasonInput {
  readonly idempotencyKey: string;
  readonly reason: string;
}

interface Props<Input extends ReasonInput> {
  readonly document: TypedDocument<unknown, { readonly input: Input }>;
  /** What the change is made to. */
  readonly of: Omit<Input, keyof ReasonInput>;
  readonly words: { readonly label: string; readonly submit: string; readonly done: string };
  readonly hint?: string;
}

/** A change that takes a reason alone: an appeal, a withdrawal. */
export function ReasonForm<Input extends ReasonInput>({ document, of, words, hint }: Props<Input>) {
  const form = useForm({ defaultValues: { reason: '' } });
  const change = useChangeOnce(document);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.submit}
      done={words.done}
      onSubmit={({ reason }) => change.make({ ...of, reason } as unknown as Omit<Input, 'idempotencyKey'>)}
    >
      <TextField name="reason" label={words.label} lines={3} {...(hint && { hint })} />
    </ChangeForm>
  );
}
