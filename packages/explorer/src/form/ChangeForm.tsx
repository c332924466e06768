import type { ReactNode } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import type { Answer } from '../graph/answer.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Form.module.css';
import { useLeftRefusal } from './left-refusal.ts';

interface Props<Fields extends FieldValues> {
  readonly form: UseFormReturn<Fields>;
  readonly onSubmit: (fields: Fields) => void;
  readonly change: {
    readonly data?: Answer<unknown> | undefined;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  /** The name of what it does, on the button. */
  readonly submit: string;
  /** What to say once it is done. */
  readonly done: string;
  readonly children: ReactNode;
}

/** A form whose sending is one change: its fields, its button, and what became of it. */
export function ChangeForm<Fields extends FieldValues>({
  form,
  onSubmit,
  change,
  submit,
  done,
  children,
}: Props<Fields>) {
  useLeftRefusal(change);
  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={form.handleSubmit(onSubmit)} noValidate>
        {children}
        <div className={styles.buttons}>
          <button type="submit" disabled={change.isPending}>
            {submit}
          </button>
        </div>
        <Changed change={change} done={done} />
      </form>
    </FormProvider>
  );
}
