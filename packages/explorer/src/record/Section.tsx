import type { ReactNode } from 'react';
import styles from './Record.module.css';

interface Props {
  readonly title: string;
  /** Whether it is for the screen alone, as what can be done is. */
  readonly screenOnly?: boolean;
  readonly children: ReactNode;
}

/** A part of a record's page, under its own heading. */
export const Section = ({ title, screenOnly = false, children }: Props) => (
  <section className={screenOnly ? `${styles.stack} no-print` : styles.stack}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** Parts below one another. */
export const Stack = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.stack}>{children}</div>
);
