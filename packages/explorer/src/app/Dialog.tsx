import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  /** Whether it takes as much width as there is, for tables. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
export function Dialog({ title, wide, onClose, children }: Props) {
  const { close } = useWords(shellWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={wide ? styles.wide : styles.dialog}
      aria-labelledby={heading}
      onClose={onClose}
      // A press on the backdrop meets the dialog itself; inside, the content.
      onPointerDown={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
