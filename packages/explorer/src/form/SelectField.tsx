import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/language-context.ts';
import styles from './Form.module.css';
import { formWords } from './form-words.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  /** Terms of a controlled list, and how each reads. */
  readonly terms: Readonly<Record<string, string>>;
  readonly hint?: string;
  /** Whether none may be chosen, as in a search; by default not. */
  readonly optional?: boolean;
}

/** One of a controlled list. */
export function SelectField({ name, label, terms, hint, optional = false }: Props) {
  const id = useId();
  const words = useWords(formWords);
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-about`}
        {...register(name, optional ? {} : { required: words.required })}
      >
        <option value="">{optional ? words.any : words.choose}</option>
        {Object.entries(terms).map(([term, text]) => (
          <option key={term} value={term}>
            {text}
          </option>
        ))}
      </select>
      <p id={`${id}-about`} className="hint">
        {error ? <span className={styles.wrong}>{String(error.message)}</span> : hint}
      </p>
    </div>
  );
}
