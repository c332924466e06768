import type { AgreementState } from '#graphql/agreements.ts';
import { useWords } from '../language/language-context.ts';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';

/** Where a version of an agreement stands. */
export const StateBadge = ({ state }: { readonly state: AgreementState }) => (
  <span className={styles.state} data-state={state}>
    {useWords(governanceWords).states[state]}
  </span>
);
