import { useId } from 'react';
import { Description } from '../app/Description.tsx';
import { useWords } from '../language/language-context.ts';
import { useNames } from '../messages/use-names.ts';
import type { Filter } from './describe-tables.ts';
import { MemberPicker } from './MemberPicker.tsx';
import styles from './TableForm.module.css';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly filter: Filter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

const inputTypes: Readonly<Record<string, string>> = { Date: 'date', Int: 'number' };

/** What one filter narrows the table to, by the kind of its values. */
export function FilterField({ filter, value, onChoose }: Props) {
  const words = useWords(tablesWords);
  const names = useNames();
  const id = useId();
  const { name, description, type, values, memberType } = filter;
  const described = { id, 'aria-describedby': `${id}-meaning` };
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{names.variable(name)}</label>
      {values.length > 0 ? (
        <select {...described} value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{words.any}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {names.member(one)}
            </option>
          ))}
        </select>
      ) : memberType ? (
        <MemberPicker
          {...described}
          filter={filter}
          memberType={memberType}
          value={value}
          onChoose={onChoose}
        />
      ) : (
        // The choice is made when the field is left: a half-written date is no filter.
        <input
          {...described}
          key={value}
          type={inputTypes[type] ?? 'text'}
          defaultValue={value}
          onBlur={(event) => event.target.value !== value && onChoose(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(event.currentTarget.value)}
        />
      )}
      <p id={`${id}-meaning`} className="hint">
        <Description>{description}</Description>
      </p>
    </div>
  );
}
