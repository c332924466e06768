import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { PostVacancyDocument } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { CodeField } from '../../form/CodeField.tsx';
import formStyles from '../../form/Form.module.css';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';

const route = getRouteApi('/labour-market-tests/new');

const nothing = { occupation: '', openings: '1', closes: '', payFrom: '', payTo: '' };

/** Posts a vacancy with the public employment service; the request below is then for it. */
export function VacancyForm() {
  const words = useWords(stepWords);
  const navigate = route.useNavigate();
  const form = useForm({ defaultValues: nothing });
  const change = useChangeOnce(PostVacancyDocument);
  const posted = change.data?.data?.postVacancy.vacancy.id ?? '';
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.post}
      done={words.posted(posted)}
      onSubmit={({ occupation, closes, openings, payFrom, payTo }) =>
        change.make(
          { occupation, closes, openings: Number(openings), payFrom: Number(payFrom), payTo: Number(payTo) },
          ({ postVacancy }) =>
            void navigate({ search: { vacancy: postVacancy.vacancy.id }, replace: true, resetScroll: false }),
        )
      }
    >
      <div className={formStyles.fields}>
        <CodeField name="occupation" label={words.occupation} of="UnitGroup" hint={words.occupationHint} />
        <TextField name="openings" label={words.openings} type="number" least={1} />
        <TextField name="closes" label={words.closes} type="date" />
        <TextField name="payFrom" label={words.payFrom} type="number" least={1} />
        <TextField name="payTo" label={words.payTo} type="number" least={1} />
      </div>
    </ChangeForm>
  );
}
