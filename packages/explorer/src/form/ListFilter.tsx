import type { ReactNode } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { useWords } from '../language/language-context.ts';
import styles from './Form.module.css';
import { formWords } from './form-words.ts';

interface Props<Fields extends FieldValues> {
  readonly form: UseFormReturn<Fields>;
  /** What is sought: only fields that say something. */
  readonly onSearch: (sought: Partial<Fields>) => void;
  readonly children: ReactNode;
}

/** The filter of a list, above it. */
export function ListFilter<Fields extends FieldValues>({ form, onSearch, children }: Props<Fields>) {
  const words = useWords(formWords);
  const search = form.handleSubmit((fields) => {
    const given = Object.entries(fields).filter(([, value]) => value);
    onSearch(Object.fromEntries(given) as Partial<Fields>);
  });
  return (
    <FormProvider {...form}>
      <search className="no-print">
        <form className={styles.search} onSubmit={search} noValidate>
          {children}
          <button type="submit">{words.show}</button>
        </form>
      </search>
    </FormProvider>
  );
}
