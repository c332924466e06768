import type { ReactNode } from 'react';
import { messages } from '../messages/messages.ts';
import styles from './Problem.module.css';

interface Props {
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

/** Something that did not work, said at once to screen readers too, with a way to try again. */
export function Problem({ children, onRetry }: Props) {
  return (
    <div role="alert" className={styles.problem}>
      <div>{children}</div>
      <button type="button" onClick={onRetry}>
        {messages.tryAgain}
      </button>
    </div>
  );
}
