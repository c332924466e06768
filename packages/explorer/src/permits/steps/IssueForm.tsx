import { useForm } from 'react-hook-form';
import { IssuePermitDocument } from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import type { Application } from '../application.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { MonthsField } from './MonthsField.tsx';

/** Issues the permit on an application that is approved. */
export function IssueForm({ application: { id, permitClass } }: { readonly application: Application }) {
  const words = useWords(applicationStepWords);
  const longest = permitClass.longestValidityMonths;
  const form = useForm({ defaultValues: { months: String(longest ?? '') } });
  const change = useChangeOnce(IssuePermitDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.issue}
      done={words.issued}
      onSubmit={({ months }) => change.make({ application: id, months: Number(months) })}
    >
      <MonthsField longest={longest} />
    </ChangeForm>
  );
}
