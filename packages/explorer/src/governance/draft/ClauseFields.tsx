import { roles } from '@huza/access/agreement';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useConfiguration } from '../../configuration/use-configuration.ts';
import { Choices } from '../../form/Choices.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language-context.ts';
import { labelOf } from '../../messages/labels.ts';
import type { Draft, Grain } from './draft-form.ts';
import { draftWords } from './draft-words.ts';
import { FieldChoices } from './FieldChoices.tsx';

interface Props {
  /** The clause's place, from 0. */
  readonly place: number;
  readonly datasets: readonly string[];
}

/** What one clause lets the consumers do. */
export function ClauseFields({ place, datasets }: Props) {
  const words = useWords(draftWords);
  const configuration = useConfiguration();
  const purposes = configuration.status === 'ready' ? configuration.configuration.purposes : [];
  const id = useId();
  const { register, setValue } = useFormContext<Draft>();
  const at = `clauses.${place}` as const;
  // Fields of another dataset, or that another form reaches, are none of these.
  const onChange = () => setValue(`${at}.fields`, []);
  return (
    <>
      <div>
        <label htmlFor={`${id}-dataset`}>{words.dataset}</label>
        <select id={`${id}-dataset`} {...register(`${at}.dataset`, { onChange })}>
          {datasets.map((dataset) => (
            <option key={dataset}>{dataset}</option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-grain`}>{words.grain}</label>
        <select id={`${id}-grain`} {...register(`${at}.grain`, { onChange })}>
          {(Object.keys(words.grains) as Grain[]).map((grain) => (
            <option key={grain} value={grain}>
              {words.grains[grain]}
            </option>
          ))}
        </select>
      </div>
      <Choices name={`${at}.roles`} label={words.roles} terms={roles.map((role) => [role, labelOf(role)])} />
      <Choices
        name={`${at}.purposes`}
        label={words.purposes}
        terms={purposes.map(({ name }) => [name, labelOf(name)])}
      />
      <FieldChoices place={place} />
      <TextField name={`${at}.rows`} label={words.rows} hint={words.rowsHint} lines={2} optional />
      <TextField
        name={`${at}.minimumCount`}
        label={words.minimum}
        hint={words.minimumHint}
        type="number"
        optional
      />
    </>
  );
}
