import { useId } from 'react';
import { type FieldPath, type RegisterOptions, useFormContext } from 'react-hook-form';
import { useWords } from '../../language/language-context.ts';
import { labelOf as labelOfTerm } from '../../messages/labels.ts';
import styles from '../Governance.module.css';
import type { Draft } from './draft-form.ts';
import { draftWords } from './draft-words.ts';

type Name = FieldPath<Draft>;

interface FieldProps {
  readonly name: Name;
  readonly label: string;
}

interface TextFieldProps extends FieldProps {
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  /** More than one: a text area. */
  readonly lines?: number;
  /** Whether it may stay empty; by default not. */
  readonly optional?: boolean;
  readonly pattern?: RegisterOptions<Draft>['pattern'];
}

/** A text, with what is wrong with it below it. */
export function TextField({
  name,
  label,
  hint,
  type = 'text',
  lines = 1,
  optional,
  pattern,
}: TextFieldProps) {
  const id = useId();
  const words = useWords(draftWords);
  const { register, getFieldState, formState } = useFormContext<Draft>();
  const { error } = getFieldState(name, formState);
  const attributes = {
    ...register(name, {
      ...(!optional && { required: words.required }),
      ...(pattern && { pattern }),
    } as RegisterOptions<Draft>),
    id,
    'aria-invalid': Boolean(error),
    'aria-describedby': `${id}-about`,
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? <textarea rows={lines} {...attributes} /> : <input type={type} {...attributes} />}
      <p id={`${id}-about`} className="hint">
        {error ? <span className={styles.forged}>{String(error.message)}</span> : hint}
      </p>
    </div>
  );
}

interface ChoicesProps extends FieldProps {
  readonly terms: readonly string[];
  /** How a term reads; by default as a term of a controlled list. */
  readonly labelOf?: (term: string) => string;
  /** Whether none may be chosen; by default not. */
  readonly optional?: boolean;
}

/** Several of a controlled list. */
export function Choices({ name, label, terms, labelOf = labelOfTerm, optional }: ChoicesProps) {
  const words = useWords(draftWords);
  const { register, getFieldState, formState } = useFormContext<Draft>();
  const { error } = getFieldState(name, formState);
  const chosen = register(name, {
    validate: (value) => optional || (Array.isArray(value) && value.length > 0) || words.chooseOne,
  });
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {terms.map((term) => (
        <label key={term}>
          <input type="checkbox" value={term} {...chosen} /> {labelOf(term)}
        </label>
      ))}
      {error && <p className={styles.forged}>{String(error.message)}</p>}
    </fieldset>
  );
}
