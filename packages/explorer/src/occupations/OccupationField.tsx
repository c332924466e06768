import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { formWords } from '../form/form-words.ts';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language-context.ts';
import { OccupationOptions } from './OccupationOptions.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
}

/** A unit group of ISCO-08, by its code, words of its title, or what people call it. */
export function OccupationField({ name, label }: Props) {
  const list = useId();
  const words = useWords(formWords);
  const { watch } = useFormContext();
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={words.occupationHint}
        list={list}
        pattern={{ value: /^\d{4}$/, message: words.unitGroup }}
      />
      <OccupationOptions id={list} typed={String(watch(name) ?? '')} unitGroups />
    </>
  );
}
