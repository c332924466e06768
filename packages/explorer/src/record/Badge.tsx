import type { ReactNode } from 'react';
import styles from './Record.module.css';

/** What a badge tells by its colour beside its words: well, take care, still to be done, or nothing. */
export type Tone = 'good' | 'attention' | 'open' | undefined;

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** Where a record stands, in a word or two. */
export const Badge = ({ tone, children }: Props) => (
  <span className={styles.badge} data-tone={tone}>
    {children}
  </span>
);

/** A row of badges and what they belong to. */
export const Standing = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.standing}>{children}</p>
);
