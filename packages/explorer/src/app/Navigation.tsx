import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsking } from '../asker/asker-context.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Navigation.module.css';
import { navigationEntries } from './pages.ts';

/** The way to each page that is for the reader; folded away on small screens. */
export function Navigation() {
  const { navigation } = useWords(shellWords);
  const { principal } = useAsking();
  const [unfolded, setUnfolded] = useState(false);
  const entries = navigationEntries.filter(
    ({ roles }) => !roles || roles.some((role) => principal?.roles.includes(role)),
  );
  return (
    <nav aria-label={navigation.label} className={styles.navigation}>
      <button
        type="button"
        className={`quiet ${styles.menu}`}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {navigation.menu}
      </button>
      <ul className={unfolded ? styles.unfolded : undefined}>
        {entries.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} onClick={() => setUnfolded(false)}>
              {navigation[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
