import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** Says that there is nothing, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
