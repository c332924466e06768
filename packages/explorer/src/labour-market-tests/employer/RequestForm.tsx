import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { RequestChoicesDocument } from '#graphql/request.ts';
import { RequestTestDocument, type RequestTestMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { Choices } from '../../form/Choices.tsx';
import { CodeField } from '../../form/CodeField.tsx';
import formStyles from '../../form/Form.module.css';
import { TextField } from '../../form/TextField.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useTitleLanguage, useWords } from '../../language/language-context.ts';
import { circumstanceLabel } from '../circumstance-label.ts';
import { stepWords } from '../step-words.ts';
import { ExemptionHint } from './ExemptionHint.tsx';
import { VacancyField } from './VacancyField.tsx';

type Input = RequestTestMutationVariables['input'];

const nothing = {
  nationality: '',
  permitClass: 'H2',
  monthlyPay: '',
  durationDays: '',
  plans: [] as string[],
  plan: '',
  foreignWorkers: '0',
  circumstances: [] as string[],
};

/** Asks for a labour market test for a vacancy; it leads to the test's own page. */
export function RequestForm({ vacancy }: { readonly vacancy: string }) {
  const words = useWords(stepWords);
  const navigate = useNavigate();
  const titles = useTitleLanguage();
  const answer = useAnswer(RequestChoicesDocument, { titles, language: titles === 'FRENCH' ? 'FR' : 'EN' });
  const choices = answer.data?.data ?? undefined;
  const circumstances = choices?.labourMarketTestFramework?.circumstances ?? [];
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
      <VacancyField choices={choices} />
      <div className={formStyles.fields}>
        <CodeField name="nationality" label={words.nationality} of="Country" without={['RWA']} />
        <CodeField name="permitClass" label={words.permitClass} of="PermitClass" />
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
      <ExemptionHint
        exemptions={choices?.labourMarketTestFramework?.exemptions ?? []}
        permitClass={form.watch('permitClass')}
        durationDays={Number(form.watch('durationDays'))}
      />
      {circumstances.length > 0 && (
        <Choices
          name="circumstances"
          label={words.circumstances}
          terms={circumstances.map((term) => [term, circumstanceLabel(term)])}
          optional
        />
      )}
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
});
