import { useId } from 'react';
import { type RegisterOptions, useFormContext } from 'react-hook-form';
import { useWords } from '../language/language-context.ts';
import styles from './Form.module.css';
import { formWords } from './form-words.ts';

interface Props {
  /** Its place in the form: `validFrom`, `clauses.0.fields`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  /** More than one: a text area. */
  readonly lines?: number;
  /** Whether it may stay empty; by default not. */
  readonly optional?: boolean;
  /** The least number. */
  readonly least?: number;
  /** The id of a list of what may be taken; the browser offers it as one types. */
  readonly list?: string;
  readonly pattern?: { readonly value: RegExp; readonly message: string };
}

/** A text, a day or a number, with what is wrong with it below it. */
export function TextField({
  name,
  label,
  hint,
  type = 'text',
  lines = 1,
  optional,
  least,
  list,
  pattern,
}: Props) {
  const id = useId();
  const words = useWords(formWords);
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  const rules: RegisterOptions = {
    ...(!optional && { required: words.required }),
    ...(least !== undefined && { min: { value: least, message: words.atLeast(least) } }),
    ...(pattern && { pattern }),
  };
  const attributes = {
    ...register(name, rules),
    id,
    'aria-invalid': Boolean(error),
    'aria-describedby': `${id}-about`,
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...attributes} />
      ) : (
        <input type={type} list={list} {...attributes} />
      )}
      <p id={`${id}-about`} className="hint">
        {error ? <span className={styles.wrong}>{String(error.message)}</span> : hint}
      </p>
    </div>
  );
}
