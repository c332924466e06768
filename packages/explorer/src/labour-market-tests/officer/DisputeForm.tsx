import { useForm } from 'react-hook-form';
import { DisputeReferralDocument } from '#graphql/test-changes.ts';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language-context.ts';
import { StepForm } from '../StepForm.tsx';
import { stepWords } from '../step-words.ts';
import { useStep } from '../use-step.ts';

/** Disputes an employer's answer on a candidate, which then counts as none. */
export function DisputeForm({ referral }: { readonly referral: string }) {
  const words = useWords(stepWords);
  const form = useForm({ defaultValues: { reason: '' } });
  const step = useStep(DisputeReferralDocument);
  return (
    <StepForm
      form={form}
      step={step}
      submit={words.disputeDone}
      done={words.disputed}
      onSubmit={({ reason }) => step.take({ referral, reason })}
    >
      <TextField name="reason" label={words.reason} lines={2} />
    </StepForm>
  );
}
