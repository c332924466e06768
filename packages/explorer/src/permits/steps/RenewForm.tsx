import { useForm } from 'react-hook-form';
import { RenewPermitDocument } from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import type { RegisteredPermit } from '../application.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { MonthsField } from './MonthsField.tsx';

interface Props {
  readonly permit: RegisteredPermit;
  /** The first day on which it may be renewed. */
  readonly from: string;
}

/** Puts a permit's last day off. */
export function RenewForm({ permit: { id, expiresOn, permitClass }, from }: Props) {
  const words = useWords(applicationStepWords);
  const { day } = useFormats();
  const longest = permitClass.longestValidityMonths;
  const form = useForm({ defaultValues: { months: String(longest ?? ''), reason: '' } });
  const change = useChangeOnce(RenewPermitDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.renew}
      done={words.renewed}
      onSubmit={({ months, reason }) => change.make({ permit: id, months: Number(months), reason })}
    >
      <p className="hint">{words.renewHint(day(from), day(expiresOn))}</p>
      <MonthsField longest={longest} />
      <TextField name="reason" label={words.reason} lines={2} />
    </ChangeForm>
  );
}
