import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { CodeField } from '../form/CodeField.tsx';
import { ListFilter } from '../form/ListFilter.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language-context.ts';
import type { SoughtApplications } from './application-filter.ts';
import { applicationWords } from './application-words.ts';

const route = getRouteApi('/permit-applications');

const nothing = { status: '', permitClass: '', nationality: '', occupation: '', from: '', to: '' };

/** Which applications to list; it stands in the address. */
export function ApplicationFilter() {
  const words = useWords(applicationWords);
  const navigate = route.useNavigate();
  const { after: _page, ...sought } = route.useSearch();
  const form = useForm<SoughtApplications>({ values: { ...nothing, ...sought } });
  return (
    <ListFilter form={form} onSearch={(search) => void navigate({ search })}>
      <SelectField name="status" label={words.status} terms={words.statuses} optional />
      <CodeField name="permitClass" label={words.permitClass} of="PermitClass" optional />
      <CodeField name="nationality" label={words.nationality} of="Country" optional />
      <CodeField name="occupation" label={words.occupation} of="Occupation" optional />
      <TextField name="from" label={words.submittedFrom} type="date" optional />
      <TextField name="to" label={words.submittedTo} type="date" optional />
    </ListFilter>
  );
}
