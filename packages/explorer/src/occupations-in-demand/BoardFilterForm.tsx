import { useId } from 'react';
import { useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import { type BoardFilter, type Standing, standings } from './board-row.ts';
import { boardWords } from './board-words.ts';
import type { Review } from './ReviewPage.tsx';

interface Props {
  readonly filter: BoardFilter;
  /** An amendment has no score to narrow by. */
  readonly kind: Review['kind'];
  readonly onChoose: (filter: BoardFilter) => void;
}

const groups = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Where a reader narrows the board. */
export function BoardFilterForm({ filter, kind, onChoose }: Props) {
  const words = useWords(boardWords);
  const id = useId();
  const offered: readonly Standing[] =
    kind === 'AMENDMENT' ? ['LISTED', 'NOT_LISTED', 'UNDECIDED'] : (Object.keys(standings) as Standing[]);
  const named = kind === 'AMENDMENT' ? words.changes : words.standings;
  const set = (change: BoardFilter) => onChoose({ ...filter, ...change });
  return (
    <search className={`${styles.filter} no-print`}>
      <div>
        <label htmlFor={`${id}-search`}>{words.search}</label>
        <input
          id={`${id}-search`}
          type="search"
          autoComplete="off"
          placeholder={words.searchHint}
          value={filter.search ?? ''}
          onChange={(event) => set({ search: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-standing`}>{words.standing}</label>
        <select
          id={`${id}-standing`}
          value={filter.standing ?? ''}
          onChange={(event) => set({ standing: event.target.value })}
        >
          <option value="">{words.any}</option>
          {offered.map((standing) => (
            <option key={standing} value={standing}>
              {named[standing] ?? words.standings[standing]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-group`}>{words.group}</label>
        <select
          id={`${id}-group`}
          value={filter.group ?? ''}
          onChange={(event) => set({ group: event.target.value })}
        >
          <option value="">{words.any}</option>
          {groups.map((group) => (
            <option key={group}>{group}</option>
          ))}
        </select>
      </div>
      {kind === 'RENEWAL' && (
        <label title={words.contestedHint}>
          <input
            type="checkbox"
            checked={Boolean(filter.contested)}
            onChange={(event) => set({ contested: event.target.checked ? 'true' : '' })}
          />{' '}
          {words.contested}
        </label>
      )}
    </search>
  );
}
