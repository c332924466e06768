import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsking } from '../asker/asker-context.ts';
import { AskedBy } from '../figure/asked-by.ts';
import { OpenedBy } from '../figure/OpenedBy.tsx';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { useNames } from '../messages/use-names.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Notice } from '../states/Notice.tsx';
import { askTable, type TableAnswer } from './ask-table.ts';
import { CrossTable } from './CrossTable.tsx';
import type { TableDescription } from './describe-tables.ts';
import { KeepTable } from './KeepTable.tsx';
import { pivot } from './pivot.ts';
import { QueryBehind } from './QueryBehind.tsx';
import { TableCharts } from './TableCharts.tsx';
import { TableNotes } from './TableNotes.tsx';
import styles from './TableResult.module.css';
import { tableOperation } from './table-operation.ts';
import type { TableState } from './table-state.ts';
import { tablesWords } from './tables-words.ts';
import { useHeaderWords } from './use-header-words.ts';

export interface ChosenTable {
  readonly table: TableDescription;
  readonly state: TableState;
}

/** The chosen table, its chart, what to know of it, and the ways to keep it. */
export function TableResult({ table, state }: ChosenTable) {
  const { asker, refuse, ready } = useAsking();
  const operation = tableOperation(table, state, useTitleLanguage());
  const answer = useQuery({
    queryKey: [asker.principal, asker.purpose, operation],
    queryFn: ({ signal }) => askTable(table.name, operation, { asker, onTokenRefused: refuse, signal }),
    enabled: ready,
  });
  const titleOf = useTableTitle(table, state);
  const title = titleOf([...state.rows, ...state.columns]);
  return (
    <AskedBy value={operation}>
      <div className={styles.result} aria-busy={answer.isPending}>
        <header>
          <h2>{title}</h2>
          <p className="hint">
            <Link to="/datasets/$name" params={{ name: table.dataset }}>
              {table.dataset}
            </Link>{' '}
            · <OpenedBy operation={operation} dataset={table.dataset} />
          </p>
        </header>
        <Answered answer={answer} lines={10}>
          {(given) => <Given table={table} state={state} titleOf={titleOf} given={given} />}
        </Answered>
        <QueryBehind operation={operation} />
      </div>
    </AskedBy>
  );
}

interface GivenProps extends ChosenTable {
  readonly titleOf: (dimensions: readonly string[]) => string;
  readonly given: TableAnswer;
}

function Given({ table, state, titleOf, given }: GivenProps) {
  const words = useWords(tablesWords);
  const { number } = useFormats();
  const headerWords = useHeaderWords();
  const { variable: readable } = useNames();
  const { rows, columns, measure } = state;
  const cross = useMemo(() => {
    const named = (names: readonly string[]) =>
      names.flatMap((sought) => table.dimensions.find(({ name }) => name === sought) ?? []);
    const dimensions = { rows: named(rows), columns: named(columns) };
    return { ...dimensions, pivot: pivot(given.cells, measure, dimensions, headerWords) };
  }, [given, table, rows, columns, measure, headerWords]);
  if (given.size === 0) return <Empty>{words.empty}</Empty>;
  return (
    <>
      {given.cells.length < given.size && (
        <Notice kind="note">
          <p>{words.tooMany(number(given.cells.length), number(given.size))}</p>
        </Notice>
      )}
      <CrossTable title={titleOf([...rows, ...columns])} measure={readable(measure)} {...cross} />
      <TableNotes cells={given.cells} measure={measure} protection={given.disclosureControl} />
      <TableCharts titleOf={titleOf} name={table.name} {...cross} />
      <KeepTable table={table} state={state} />
    </>
  );
}

/** What the table shows by some of its dimensions: `Permits by nationality and class. Only sex: FEMALE`. */
function useTableTitle(table: TableDescription, { measure, where }: TableState) {
  const words = useWords(tablesWords);
  const { variable: readable, subject: subjectOf } = useNames();
  const filters = Object.entries(where).map(([name, value]) => `${readable(name).toLowerCase()}: ${value}`);
  const subject = subjectOf(table);
  const measured = readable(measure);
  const counted = subject === measured ? subject : `${subject}: ${measured.toLowerCase()}`;
  return (dimensions: readonly string[]) => {
    const names = dimensions.map((name) => readable(name).toLowerCase()).join(words.and);
    const title = words.by(counted, names);
    return filters.length > 0 ? `${title}. ${words.only(filters.join('; '))}` : title;
  };
}
