import { useForm } from 'react-hook-form';
import type { DecideTestMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import type { TypedDocument } from '../../graph/use-answer.ts';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';

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
  const change = useChangeOnce(document);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.decide}
      done={words.decided}
      onSubmit={({ outcome, reason }) =>
        change.make({ labourMarketTest: id, outcome: outcome as Input['outcome'], reason: reason || null })
      }
    >
      <p className="hint">{hint}</p>
      <SelectField name="outcome" label={words.outcome} terms={words.outcomes} />
      <TextField name="reason" label={words.reason} hint={words.reasonIfOverruling} lines={2} optional />
    </ChangeForm>
  );
}
