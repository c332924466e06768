import { useId } from 'react';
import type { PurposeTerm } from '../configuration/configuration.ts';
import { useWords } from '../language/language-context.ts';
import { labelOf } from '../messages/labels.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './PurposeSelect.module.css';

interface Props {
  /** The principal's purposes; none when nobody is signed in. */
  readonly names: readonly string[] | undefined;
  /** The controlled list. */
  readonly terms: readonly PurposeTerm[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** The choice of a purpose among the principal's own, with what the chosen one means. */
export function PurposeSelect({ names, terms, chosen, onChoose }: Props) {
  const id = useId();
  const words = useWords(shellWords).purpose;
  const describe = (name: string | undefined) => terms.find((term) => term.name === name)?.description;
  return (
    <div className={styles.purpose}>
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        disabled={!names?.length}
        aria-describedby={`${id}-meaning`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {!names && <option value="">{words.signedOut}</option>}
        {names?.map((name) => (
          <option key={name} value={name} title={describe(name)}>
            {labelOf(name)}
          </option>
        ))}
      </select>
      <p id={`${id}-meaning`} className="hint">
        {describe(chosen) ?? (names?.length === 0 ? words.missing : words.hint)}
      </p>
    </div>
  );
}
