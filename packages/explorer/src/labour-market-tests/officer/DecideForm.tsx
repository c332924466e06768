import { useForm } from 'react-hook-form';
import type { DecideTestMutationVariables } from '#graphql/test-changes.ts';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import type { TypedDocument } from '../../graph/use-answer.ts';
import { useWords } from '../../language/language-context.ts';
import { StepForm } from '../StepForm.tsx';
import { stepWords } from '../step-words.ts';
import { useStep } from '../use-step.ts';

type Input = DecideTestMutationVariables['input'];

interface Props {
  readonly id: string;
  readonly document: TypedDocument<unknown, { readonly input: Input }>;
  readonly hint: string;
}

/** Decides with the rules, or against them with a reason. */
export function DecideForm({ id, document, hint }: Props) {
  const words = useWords(stepWords);
  const form = useForm({ defaultValues: { outcome: '', reason: '' } });
  const step = useStep(document);
  return (
    <StepForm
      form={form}
      step={step}
      submit={words.decide}
      done={words.decided}
      onSubmit={({ outcome, reason }) =>
        step.take({ labourMarketTest: id, outcome: outcome as Input['outcome'], reason: reason || null })
      }
    >
      <p className="hint">{hint}</p>
      <SelectField name="outcome" label={words.outcome} terms={words.outcomes} />
      <TextField name="reason" label={words.reason} hint={words.reasonIfOverruling} lines={2} optional />
    </StepForm>
  );
}
