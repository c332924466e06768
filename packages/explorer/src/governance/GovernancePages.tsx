import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language-context.ts';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';

/** The way between the pages of governance. */
export function GovernancePages() {
  const words = useWords(governanceWords);
  return (
    <nav aria-label={words.pages} className={`${styles.pages} no-print`}>
      <Link to="/governance" activeOptions={{ exact: true }}>
        {words.agreements}
      </Link>
      <Link to="/governance/draft">{words.draft}</Link>
      <Link to="/governance/audit">{words.audit}</Link>
      <Link to="/governance/access">{words.access}</Link>
    </nav>
  );
}
