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
}

/** One of a controlled list, which has to be chosen. */
export function SelectField({ name, label, terms, hint }: Props) {
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
        {...register(name, { required: words.required })}
      >
        <option value="">{words.choose}</option>
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
