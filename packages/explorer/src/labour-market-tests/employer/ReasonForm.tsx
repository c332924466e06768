import { useForm } from 'react-hook-form';
import type { AppealTestMutationVariables } from '#graphql/test-changes.ts';
import { TextField } from '../../form/TextField.tsx';
import type { TypedDocument } from '../../graph/use-answer.ts';
import { StepForm } from '../StepForm.tsx';
import { useStep } from '../use-step.ts';

interface Props {
  readonly id: string;
  readonly document: TypedDocument<unknown, { readonly input: AppealTestMutationVariables['input'] }>;
  readonly words: { readonly label: string; readonly submit: string; readonly done: string };
  readonly hint?: string;
}

/** A step that takes a reason alone: an appeal, a withdrawal. */
export function ReasonForm({ id, document, words, hint }: Props) {
  const form = useForm({ defaultValues: { reason: '' } });
  const step = useStep(document);
  return (
    <StepForm
      form={form}
      step={step}
      submit={words.submit}
      done={words.done}
      onSubmit={({ reason }) => step.take({ labourMarketTest: id, reason })}
    >
      <TextField name="reason" label={words.label} lines={3} {...(hint && { hint })} />
    </StepForm>
  );
}
