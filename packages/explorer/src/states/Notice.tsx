import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  /**
   * `refused` and `partly` say what is not there, `failed` that something went wrong, `done` that it
   * went well; `note` explains.
   */
  readonly kind: 'refused' | 'partly' | 'failed' | 'done' | 'note';
  readonly title?: string;
  readonly children?: ReactNode;
  /** What the reader can do about it. */
  readonly action?: ReactNode;
}

/** Something to know of what is shown, or not shown; said to screen readers too. */
export function Notice({ kind, title, children, action }: Props) {
  return (
    <div
      role={kind === 'failed' ? 'alert' : kind === 'note' ? undefined : 'status'}
      className={`${styles.notice} ${styles[kind]}`}
    >
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
