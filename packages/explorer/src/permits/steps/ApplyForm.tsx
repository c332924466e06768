import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ApplyForPermitDocument, type ApplyForPermitMutationVariables } from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { CodeField } from '../../form/CodeField.tsx';
import formStyles from '../../form/Form.module.css';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { applicationWords } from '../application-words.ts';
import { useReader } from '../use-reader.ts';

type Input = ApplyForPermitMutationVariables['input'];

const nothing = {
  permitClass: '',
  nationality: '',
  occupation: '',
  birthYear: '',
  sex: '',
  employer: '',
  labourMarketTest: '',
};

/** An application for a permit; it leads to the application's own page. */
export function ApplyForm() {
  const words = useWords(applicationStepWords);
  const { permitClass, occupation, sexes } = useWords(applicationWords);
  const { officer } = useReader();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: nothing });
  const change = useChangeOnce(ApplyForPermitDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.applyTitle}
      done={words.applied}
      onSubmit={({ birthYear, sex, employer, labourMarketTest, ...sought }) =>
        change.make(
          {
            ...sought,
            birthYear: Number(birthYear),
            sex: sex as Input['sex'],
            employer: employer || null,
            labourMarketTest: labourMarketTest || null,
          },
          ({ applyForPermit: { permitApplication } }) =>
            void navigate({ to: '/permit-applications/$id', params: { id: permitApplication.id } }),
        )
      }
    >
      <div className={formStyles.fields}>
        <CodeField name="permitClass" label={permitClass} of="PermitClass" />
        <CodeField name="occupation" label={occupation} of="UnitGroup" />
        <CodeField name="nationality" label={words.nationality} of="Country" without={['RWA']} />
        <TextField name="birthYear" label={words.birthYear} type="number" least={1900} />
        <SelectField name="sex" label={words.sex} terms={sexes} />
        {officer && <TextField name="employer" label={words.sponsor} hint={words.employerHint} optional />}
        <TextField name="labourMarketTest" label={words.test} hint={words.testHint} optional />
      </div>
    </ChangeForm>
  );
}
