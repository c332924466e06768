import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language-context.ts';
import { editionName } from './edition-name.ts';
import { editionsWords } from './editions-words.ts';

/** The name of the edition that a review is to lead to, by which the review goes as well. */
export function EditionNameField() {
  const words = useWords(editionsWords);
  return (
    <TextField
      name="id"
      label={words.name}
      hint={words.nameHint}
      pattern={{ value: editionName, message: words.nameHint }}
    />
  );
}
