import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import styles from '../form/Form.module.css';
import { useWords } from '../language/language-context.ts';
import { OccupationOptions } from '../occupations/OccupationOptions.tsx';
import type { SoughtTests } from './test-filter.ts';
import { testWords } from './test-words.ts';

const route = getRouteApi('/labour-market-tests');

/** Which tests to list; it stands in the address. */
export function TestFilter() {
  const words = useWords(testWords);
  const navigate = route.useNavigate();
  const { after: _page, ...sought } = route.useSearch();
  const { register, handleSubmit, watch } = useForm<SoughtTests>({ values: sought });
  const lists = [
    ['status', words.status, words.statuses],
    ['outcome', words.outcome, words.outcomes],
  ] as const;
  const search = handleSubmit((fields) => {
    const given = Object.entries(fields).filter(([, value]) => value);
    return navigate({ search: Object.fromEntries(given) });
  });
  return (
    <search className="no-print">
      <form className={styles.search} onSubmit={search}>
        {lists.map(([name, label, terms]) => (
          <label key={name}>
            {label}
            <select {...register(name)}>
              <option value="">{words.any}</option>
              {Object.entries(terms).map(([term, text]) => (
                <option key={term} value={term}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {words.occupation}
          <input
            {...register('occupation')}
            list="occupations-sought"
            placeholder={words.occupationHint}
            autoComplete="off"
          />
        </label>
        <OccupationOptions id="occupations-sought" typed={watch('occupation') ?? ''} />
        <label>
          {words.deadlineUntil}
          <input type="date" {...register('deadline')} />
        </label>
        <button type="submit">{words.filter}</button>
      </form>
    </search>
  );
}
