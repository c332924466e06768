import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsking } from '../asker/asker-context.ts';
import { AskedBy } from '../figure/asked-by.ts';
import { OpenedBy } from '../figure/OpenedBy.tsx';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Notice } from '../states/Notice.tsx';
import { askTable, type TableAnswer } from './ask-table.ts';
import { CrossTable } from './CrossTable.tsx';
import type { TableDescription } from './describe-tables.ts';
import { KeepTable } from './KeepTable.tsx';
import { readable, subjectOf } from './names.ts';
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
  const title = useTableTitle(table, state);
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
          {(given) => <Given table={table} state={state} title={title} given={given} />}
        </Answered>
        <QueryBehind operation={operation} />
      </div>
    </AskedBy>
  );
}

interface GivenProps extends ChosenTable {
  readonly title: string;
  readonly given: TableAnswer;
}

function Given({ table, state, title, given }: GivenProps) {
  const words = useWords(tablesWords);
  const { number } = useFormats();
  const headerWords = useHeaderWords();
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
      <CrossTable title={title} measure={readable(measure)} {...cross} />
      <TableNotes cells={given.cells} measure={measure} protection={given.disclosureControl} />
      <TableCharts title={title} name={table.name} {...cross} />
      <KeepTable table={table} state={state} />
    </>
  );
}

/** `Permits by nationality and class; only sex: female`. */
function useTableTitle(table: TableDescription, { rows, columns, measure, where }: TableState): string {
  const words = useWords(tablesWords);
  const dimensions = [...rows, ...columns].map((name) => readable(name).toLowerCase()).join(words.and);
  const filters = Object.entries(where).map(([name, value]) => `${readable(name).toLowerCase()}: ${value}`);
  const subject = subjectOf(table);
  const measured = readable(measure);
  const title = words.by(
    subject === measured ? subject : `${subject}: ${measured.toLowerCase()}`,
    dimensions,
  );
  return filters.length > 0 ? `${title}. ${words.only(filters.join('; '))}` : title;
}
