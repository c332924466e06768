import type { ReactNode } from 'react';
import { messages } from '../messages/messages.ts';
import styles from './Header.module.css';

/** The name, what it is, and what stays in sight on every page. */
export function Header({ children }: { readonly children: ReactNode }) {
  return (
    <header className={styles.header}>
      <a className={styles.home} href="/">
        <img src="/favicon.svg" alt="" width="36" height="36" />
        <span>
          <span className={styles.name}>Huza</span>
          <span className={styles.tagline}>{messages.tagline}</span>
        </span>
      </a>
      {children}
    </header>
  );
}
