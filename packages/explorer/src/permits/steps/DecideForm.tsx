import { useForm } from 'react-hook-form';
import {
  DecidePermitApplicationDocument,
  type DecidePermitApplicationMutationVariables,
} from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';

type Input = DecidePermitApplicationMutationVariables['input'];

/** Approves or refuses an application, with the reason. */
export function DecideForm({ application }: { readonly application: string }) {
  const words = useWords(applicationStepWords);
  const form = useForm({ defaultValues: { status: '', reason: '' } });
  const change = useChangeOnce(DecidePermitApplicationDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.decide}
      done={words.decided}
      onSubmit={({ status, reason }) =>
        change.make({ application, status: status as Input['status'], reason })
      }
    >
      <p className="hint">{words.decideHint}</p>
      <SelectField name="status" label={words.decision} terms={words.decisions} />
      <TextField name="reason" label={words.reason} hint={words.reasonKept} lines={2} />
    </ChangeForm>
  );
}
