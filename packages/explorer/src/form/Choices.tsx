import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/language-context.ts';
import styles from './Form.module.css';
import { formWords } from './form-words.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  /** Terms of a controlled list, and how each reads. */
  readonly terms: readonly (readonly [term: string, text: ReactNode])[];
  /** Whether none may be chosen; by default not. */
  readonly optional?: boolean;
}

/** Several of a controlled list. */
export function Choices({ name, label, terms, optional }: Props) {
  const words = useWords(formWords);
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  const chosen = register(name, {
    validate: (value) => optional || (Array.isArray(value) && value.length > 0) || words.chooseOne,
  });
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {terms.map(([term, text]) => (
        <label key={term}>
          <input type="checkbox" value={term} {...chosen} /> {text}
        </label>
      ))}
      {error && <p className={styles.wrong}>{String(error.message)}</p>}
    </fieldset>
  );
}
