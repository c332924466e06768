import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';

/** For how many months a permit is to be valid; `longest` where its class has an end. */
export function MonthsField({ longest }: { readonly longest: number | null }) {
  const words = useWords(applicationStepWords);
  return (
    <TextField
      name="months"
      label={words.months}
      type="number"
      least={1}
      {...(longest !== null && { hint: words.monthsMost(longest) })}
    />
  );
}
