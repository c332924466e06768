import { useId } from 'react';
import { useWords } from '../language/language-context.ts';
import { useNames } from '../messages/use-names.ts';
import type { TableDescription } from './describe-tables.ts';
import styles from './TableForm.module.css';
import { sharesVariable } from './table-state.ts';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly label: string;
  readonly table: TableDescription;
  readonly chosen: readonly string[];
  /** Those of the other side, which cannot be chosen here too. */
  readonly others: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}

/** The dimensions of the rows, or of the columns. A level of a variable takes the place of another level of it. */
export function DimensionPicker({ label, table, chosen, others, onChoose }: Props) {
  const words = useWords(tablesWords);
  const { variable: readable } = useNames();
  const id = useId();
  const free = table.dimensions.filter(
    ({ name }) => ![...others, ...chosen].some((other) => sharesVariable(table, other, name)),
  );
  const levels = (of: string) => table.dimensions.filter(({ name }) => sharesVariable(table, of, name));
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <ul className={styles.chips}>
        {chosen.map((name) => (
          <li key={name}>
            {levels(name).length > 1 ? (
              <select
                aria-label={`${label}: ${readable(name)}`}
                value={name}
                onChange={(event) =>
                  onChoose(chosen.map((other) => (other === name ? event.target.value : other)))
                }
              >
                {levels(name).map((level) => (
                  <option key={level.name} value={level.name} title={level.description}>
                    {readable(level.name)}
                  </option>
                ))}
              </select>
            ) : (
              readable(name)
            )}
            <button
              type="button"
              aria-label={words.remove(readable(name))}
              onClick={() => onChoose(chosen.filter((other) => other !== name))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <select id={id} value="" onChange={(event) => onChoose([...chosen, event.target.value])}>
          <option value="">{words.add}</option>
          {free.map(({ name, description }) => (
            <option key={name} value={name} title={description}>
              {readable(name)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
