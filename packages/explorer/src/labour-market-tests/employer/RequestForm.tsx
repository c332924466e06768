import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { RequestTestDocument, type RequestTestMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { Choices } from '../../form/Choices.tsx';
import formStyles from '../../form/Form.module.css';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';

type Input = RequestTestMutationVariables['input'];

const nothing = {
  nationality: '',
  permitClass: 'H2',
  monthlyPay: '',
  durationDays: '',
  plans: [] as string[],
  plan: '',
  foreignWorkers: '0',
};

/** Asks for a labour market test for a vacancy; it leads to the test's own page. */
export function RequestForm({ vacancy }: { readonly vacancy: string }) {
  const words = useWords(stepWords);
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { ...nothing, vacancy } });
  const change = useChangeOnce(RequestTestDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.ask}
      done={words.asked}
      onSubmit={(fields) =>
        change.make(
          inputOf(fields),
          ({ requestLabourMarketTest: { labourMarketTest } }) =>
            void navigate({ to: '/labour-market-tests/$id', params: { id: labourMarketTest.id } }),
        )
      }
    >
      <div className={formStyles.fields}>
        <TextField name="vacancy" label={words.vacancy} hint={words.vacancyHint} />
        <TextField
          name="nationality"
          label={words.nationality}
          hint={words.nationalityHint}
          pattern={{ value: /^[A-Z]{3}$/, message: words.nationalityPattern }}
        />
        <TextField name="permitClass" label={words.permitClass} hint={words.permitClassHint} />
        <TextField
          name="monthlyPay"
          label={words.monthlyPay}
          hint={words.monthlyPayHint}
          type="number"
          least={1}
        />
        <TextField name="durationDays" label={words.durationDays} type="number" least={1} />
        <TextField name="foreignWorkers" label={words.foreignWorkers} type="number" least={0} />
      </div>
      <Choices name="plans" label={words.plans} terms={Object.entries(words.planKinds)} optional />
      <TextField name="plan" label={words.plan} lines={3} />
    </ChangeForm>
  );
}

const inputOf = (fields: typeof nothing & { vacancy: string }): Omit<Input, 'idempotencyKey'> => ({
  ...fields,
  monthlyPay: Number(fields.monthlyPay),
  durationDays: Number(fields.durationDays),
  foreignWorkers: Number(fields.foreignWorkers),
  plans: fields.plans as Input['plans'],
  circumstances: null,
});
