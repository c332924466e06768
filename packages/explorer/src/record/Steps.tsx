import type { ReactNode } from 'react';
import styles from './Record.module.css';

interface Props {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A step that can be taken: its name, which unfolds its form. */
export const StepPart = ({ title, open = false, children }: Props) => (
  <details className={styles.step} open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

/** The steps that can be taken now. */
export const Steps = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.steps}>{children}</div>
);
