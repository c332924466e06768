import { useWords } from '../language/language-context.ts';
import styles from './Tests.module.css';
import type { Test } from './test-of.ts';
import { testWords } from './test-words.ts';

const statusTones: Partial<Record<Test['status'], string>> = {
  REQUESTED: 'open',
  ADVERTISED: 'open',
  CANDIDATES_REFERRED: 'open',
  APPEALED: 'open',
};

const outcomeTones = { EXEMPT: 'good', PASSED: 'good', FAILED: 'attention', REFERRED: 'open' } as const;

/** Where a test stands. */
export const StatusBadge = ({ status }: Pick<Test, 'status'>) => (
  <span className={styles.badge} data-tone={statusTones[status]}>
    {useWords(testWords).statuses[status]}
  </span>
);

/** What a test came to. */
export const OutcomeBadge = ({ outcome }: { readonly outcome: NonNullable<Test['outcome']> }) => (
  <span className={styles.badge} data-tone={outcomeTones[outcome]}>
    {useWords(testWords).outcomes[outcome]}
  </span>
);
