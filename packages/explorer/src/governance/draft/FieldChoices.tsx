import { useFormContext, useWatch } from 'react-hook-form';
import { Choices } from '../../form/Choices.tsx';
import { useWords } from '../../language/language-context.ts';
import { useSchema } from '../../schema/use-schema.ts';
import type { Draft } from './draft-form.ts';
import { draftWords } from './draft-words.ts';
import { fieldsOfDataset } from './fields-of-dataset.ts';

/** The choice of a clause's fields, from the schema; none chosen: every one that its grain reaches. */
export function FieldChoices({ place }: { readonly place: number }) {
  const words = useWords(draftWords);
  const { data: schema } = useSchema();
  const { control } = useFormContext<Draft>();
  const at = `clauses.${place}` as const;
  const [dataset, grain, chosen] = useWatch({
    control,
    name: [`${at}.dataset`, `${at}.grain`, `${at}.fields`],
  });
  if (!schema) return null;
  return (
    <details open={chosen.length > 0}>
      <summary>{chosen.length > 0 ? words.someFields(chosen.length) : words.everyField}</summary>
      <Choices
        name={`${at}.fields`}
        label={words.fields}
        terms={fieldsOfDataset(schema, dataset, grain).map((coordinate) => [coordinate, coordinate])}
        optional
      />
      <p className="hint">{words.fieldsHint}</p>
    </details>
  );
}
