import { useId } from 'react';
import { useWords } from '../language/language-context.ts';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';

/** The choice of the file that holds an agency's key. */
export function KeyField({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  const words = useWords(governanceWords);
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{words.key}</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      <p id={`${id}-hint`} className={`hint ${styles.text}`}>
        {words.keyHint}
      </p>
    </div>
  );
}
