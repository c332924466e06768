import { Link } from '@tanstack/react-router';
import { useAsking } from '../asker/asker-context.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { LanguageSwitch } from '../language/LanguageSwitch.tsx';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { PurposeSelect } from '../purpose/PurposeSelect.tsx';
import { Account } from '../sign-in/Account.tsx';
import styles from './Header.module.css';
import { Navigation } from './Navigation.tsx';

/** The name, the pages, and what stays in sight on every one of them: who asks, and why. */
export function Header({ demonstration, purposes }: Configuration) {
  const { tagline } = useWords(shellWords);
  const { principal, asker, choosePurpose, ...account } = useAsking();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Link to="/" className={styles.home}>
          <img src="/favicon.svg" alt="" width="36" height="36" />
          <span>
            <span className={styles.name}>Huza</span>
            <span className={styles.tagline}>{tagline}</span>
          </span>
        </Link>
        <PurposeSelect
          names={principal?.purposes}
          terms={purposes}
          chosen={asker.purpose}
          onChoose={choosePurpose}
        />
        <Account {...account} demonstration={demonstration} />
      </div>
      <div className={`${styles.bottom} no-print`}>
        <Navigation />
        <LanguageSwitch />
      </div>
    </header>
  );
}
