import { useForm } from 'react-hook-form';
import {
  ReviewPermitApplicationDocument,
  type ReviewPermitApplicationMutationVariables,
} from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import type { Application } from '../application.ts';
import { applicationStepWords } from '../application-step-words.ts';

type Input = ReviewPermitApplicationMutationVariables['input'];

/** Takes an application up, or asks for documents: what it is not already. */
export function ReviewForm({ application: { id, status } }: { readonly application: Application }) {
  const words = useWords(applicationStepWords);
  const { [status as keyof typeof words.reviewStatuses]: _now, ...others } = words.reviewStatuses;
  const form = useForm({ defaultValues: { status: '', reason: '' } });
  const change = useChangeOnce(ReviewPermitApplicationDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.record}
      done={words.reviewed}
      onSubmit={(fields) =>
        change.make(
          { application: id, status: fields.status as Input['status'], reason: fields.reason || null },
          () => form.reset(),
        )
      }
    >
      <SelectField name="status" label={words.reviewTo} terms={others} />
      <TextField name="reason" label={words.whichDocuments} hint={words.reasonKept} lines={2} optional />
    </ChangeForm>
  );
}
