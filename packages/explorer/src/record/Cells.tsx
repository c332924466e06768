import type { ReactNode } from 'react';
import styles from './Record.module.css';

/** A record's number in a table, which leads to its page. */
export const NumberCell = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.number}>{children}</div>
);

/** A code and its title in a table. */
export const TitleCell = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.title}>{children}</div>
);
