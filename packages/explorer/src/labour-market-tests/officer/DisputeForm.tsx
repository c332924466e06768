import { useForm } from 'react-hook-form';
import { DisputeReferralDocument } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';

/** Disputes an employer's answer on a candidate, which then counts as none. */
export function DisputeForm({ referral }: { readonly referral: string }) {
  const words = useWords(stepWords);
  const form = useForm({ defaultValues: { reason: '' } });
  const change = useChangeOnce(DisputeReferralDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.disputeDone}
      done={words.disputed}
      onSubmit={({ reason }) => change.make({ referral, reason })}
    >
      <TextField name="reason" label={words.reason} lines={2} />
    </ChangeForm>
  );
}
