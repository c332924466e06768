import { useDeferredValue, useId, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useWords } from '../language/language-context.ts';
import { Combobox } from './Combobox.tsx';
import styles from './Form.module.css';
import { formWords } from './form-words.ts';
import { type Classification, type Member, useMembers } from './use-members.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly of: Classification;
  readonly hint?: string;
  /** Whether it may stay empty; by default not. */
  readonly optional?: boolean;
  /** Members that are not offered here, by code. */
  readonly without?: readonly string[];
}

/** A member of a classification, chosen by its code or by words of its title. */
export function CodeField({ name, label, of, hint, optional = false, without = [] }: Props) {
  const id = useId();
  const words = useWords(formWords);
  const { control } = useFormContext();
  const { field, fieldState } = useController({
    name,
    control,
    rules: optional ? {} : { required: words.required },
  });
  const [typed, setTyped] = useState('');
  const value = String(field.value ?? '');
  const found = useMembers(of, useDeferredValue(typed));
  const chosen = useMembers(of, value).find(({ code }) => code === value);
  const offered = fitting(of, found, typed).filter(({ code }) => !without.includes(code));
  return (
    <div>
      <Combobox
        id={id}
        label={label}
        describedBy={`${id}-about`}
        invalid={Boolean(fieldState.error)}
        chosen={value ? (chosen ?? { code: value, title: '' }) : undefined}
        offered={offered}
        nothing={words.nothingFits}
        placeholder={words.search}
        onType={setTyped}
        onChoose={field.onChange}
        onLeave={field.onBlur}
      />
      <p id={`${id}-about`} className="hint">
        {fieldState.error ? <span className={styles.wrong}>{String(fieldState.error.message)}</span> : hint}
      </p>
    </div>
  );
}

/** Long classifications are searched by the hub; short ones come whole, and are narrowed here. */
const searched: ReadonlySet<Classification> = new Set(['Country', 'Occupation', 'UnitGroup']);

function fitting(of: Classification, members: readonly Member[], typed: string): readonly Member[] {
  const words = typed.trim().toLowerCase();
  if (searched.has(of)) return members;
  return members.filter(({ code, title }) => `${code} ${title}`.toLowerCase().includes(words));
}
