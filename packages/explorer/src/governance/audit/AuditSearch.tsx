import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import styles from '../../form/Form.module.css';
import { useWords } from '../../language/language-context.ts';
import type { Sought } from './AuditPage.tsx';
import { auditWords } from './audit-words.ts';

const route = getRouteApi('/governance/audit');

/** The search over an agency's log; what is sought stands in the address. */
export function AuditSearch() {
  const words = useWords(auditWords);
  const navigate = route.useNavigate();
  const { after: _page, ...sought } = route.useSearch();
  const { register, handleSubmit } = useForm<Sought>({ values: sought });
  const fields = [
    ['principal', words.principal, 'iom-analyst'],
    ['dataset', words.dataset, 'immigration.permits'],
    ['type', words.subjectType, words.subjectTypeHint],
    ['id', words.subjectId, ''],
    ['agreement', words.agreement, ''],
  ] as const;
  return (
    <search className="no-print">
      <form className={styles.search} onSubmit={handleSubmit((search) => navigate({ search }))}>
        <label>
          {words.decision}
          <select {...register('decision')}>
            <option value="">{words.anyDecision}</option>
            <option value="DISCLOSED">{words.decisions.DISCLOSED}</option>
            <option value="REFUSED">{words.decisions.REFUSED}</option>
          </select>
        </label>
        {fields.map(([name, label, placeholder]) => (
          <label key={name}>
            {label}
            <input {...register(name)} placeholder={placeholder} autoComplete="off" />
          </label>
        ))}
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}
