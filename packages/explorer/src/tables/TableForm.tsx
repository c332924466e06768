import { useId } from 'react';
import { Description } from '../app/Description.tsx';
import { useWords } from '../language/language-context.ts';
import { useNames } from '../messages/use-names.ts';
import { DimensionPicker } from './DimensionPicker.tsx';
import type { TableDescription } from './describe-tables.ts';
import { FilterField } from './FilterField.tsx';
import styles from './TableForm.module.css';
import { firstLook, type TableState } from './table-state.ts';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly tables: readonly TableDescription[];
  readonly table: TableDescription;
  readonly state: TableState;
  readonly onChoose: (state: TableState) => void;
}

/** Where a reader points at what to count, by what, and of whom. */
export function TableForm({ tables, table, state, onChoose }: Props) {
  const words = useWords(tablesWords);
  const names = useNames();
  const id = useId();
  const isNarrowed = Object.keys(state.where).length > 0;
  const another = (sought: string) => {
    const other = tables.find(({ name }) => name === sought);
    if (other) onChoose(firstLook(other));
  };
  const measure = table.measures.find(({ name }) => name === state.measure);
  return (
    <form
      className={`${styles.form} no-print`}
      aria-label={words.choose}
      onSubmit={(event) => event.preventDefault()}
    >
      <div>
        <label htmlFor={`${id}-table`}>{words.dataset}</label>
        <select id={`${id}-table`} value={table.name} onChange={(event) => another(event.target.value)}>
          {tables.map((one) => (
            <option key={one.name} value={one.name}>
              {names.subject(one)}
            </option>
          ))}
        </select>
        <p className="hint">
          <Description>{table.description}</Description>
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-measure`}>{words.measure}</label>
        <select
          id={`${id}-measure`}
          value={state.measure}
          onChange={(event) => onChoose({ ...state, measure: event.target.value })}
        >
          {table.measures.map(({ name }) => (
            <option key={name} value={name}>
              {names.variable(name)}
            </option>
          ))}
        </select>
        <p className="hint">
          <Description>{measure?.description ?? ''}</Description>
        </p>
      </div>
      <DimensionPicker
        label={words.rows}
        table={table}
        chosen={state.rows}
        others={state.columns}
        onChoose={(rows) => onChoose({ ...state, rows })}
      />
      <DimensionPicker
        label={words.columns}
        table={table}
        chosen={state.columns}
        others={state.rows}
        onChoose={(columns) => onChoose({ ...state, columns })}
      />
      <button
        type="button"
        className="quiet"
        onClick={() => onChoose({ ...state, rows: state.columns, columns: state.rows })}
      >
        {words.swap}
      </button>
      {table.filters.length > 0 && (
        <details open={isNarrowed || undefined} className={styles.filters}>
          <summary>{words.filters}</summary>
          {table.filters.map((filter) => (
            <FilterField
              key={filter.name}
              filter={filter}
              value={state.where[filter.name] ?? ''}
              onChoose={(value) => onChoose({ ...state, where: narrowed(state.where, filter.name, value) })}
            />
          ))}
          {isNarrowed && (
            <button type="button" className="quiet" onClick={() => onChoose({ ...state, where: {} })}>
              {words.clear}
            </button>
          )}
        </details>
      )}
    </form>
  );
}

function narrowed(where: TableState['where'], name: string, value: string): TableState['where'] {
  const { [name]: _before, ...others } = where;
  return value ? { ...others, [name]: value } : others;
}
