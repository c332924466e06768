import { useForm } from 'react-hook-form';
import { ReportReferralDocument, type ReportReferralMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';
import { testWords } from '../test-words.ts';

type Input = ReportReferralMutationVariables['input'];

/** The employer's answer on a candidate who was referred. */
export function AnswerForm({ referral }: { readonly referral: string }) {
  const words = useWords(stepWords);
  const { referralOutcomes, refusalReasons } = useWords(testWords);
  const form = useForm({ defaultValues: { outcome: '', reason: '', explanation: '' } });
  const change = useChangeOnce(ReportReferralDocument);
  const turnedDown = form.watch('outcome') === 'TURNED_DOWN';
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.send}
      done={words.answered}
      onSubmit={({ outcome, reason, explanation }) =>
        change.make({
          referral,
          outcome: outcome as Input['outcome'],
          reason: turnedDown ? (reason as NonNullable<Input['reason']>) : null,
          explanation: explanation || null,
        })
      }
    >
      <SelectField name="outcome" label={words.answer} terms={referralOutcomes} />
      {turnedDown && <SelectField name="reason" label={words.whyTurnedDown} terms={refusalReasons} />}
      <TextField name="explanation" label={words.explanation} hint={words.explanationHint} optional />
    </ChangeForm>
  );
}
