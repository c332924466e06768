import type { ReactNode } from 'react';
import styles from './Record.module.css';

/** A fact of a record: its name and its value. One that is broad takes a row of its own. */
export type Fact = readonly [term: string, value: ReactNode, width?: 'broad'];

/** What a record is about. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(([term, value, width]) => (
      <div key={term} className={width && styles[width]}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
