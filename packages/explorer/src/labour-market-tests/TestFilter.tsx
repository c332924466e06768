import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { CodeField } from '../form/CodeField.tsx';
import { ListFilter } from '../form/ListFilter.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language-context.ts';
import type { SoughtTests } from './test-filter.ts';
import { testWords } from './test-words.ts';

const route = getRouteApi('/labour-market-tests');

const nothing = { status: '', outcome: '', occupation: '', district: '', nationality: '', deadline: '' };

/** Which tests to list; it stands in the address. */
export function TestFilter() {
  const words = useWords(testWords);
  const navigate = route.useNavigate();
  const { after: _page, ...sought } = route.useSearch();
  const form = useForm<SoughtTests>({ values: { ...nothing, ...sought } });
  return (
    <ListFilter form={form} onSearch={(search) => void navigate({ search })}>
      <SelectField name="status" label={words.status} terms={words.statuses} optional />
      <SelectField name="outcome" label={words.outcome} terms={words.outcomes} optional />
      <CodeField name="occupation" label={words.occupation} of="Occupation" optional />
      <CodeField name="district" label={words.district} of="District" optional />
      <CodeField name="nationality" label={words.nationality} of="Country" optional />
      <TextField name="deadline" label={words.deadlineUntil} type="date" optional />
    </ListFilter>
  );
}
