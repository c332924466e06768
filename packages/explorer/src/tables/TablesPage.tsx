import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Page } from '../app/Page.tsx';
import { useWords } from '../language/language-context.ts';
import { useSchema } from '../schema/use-schema.ts';
import { Empty } from '../states/Empty.tsx';
import { Failed } from '../states/Failed.tsx';
import { Loading } from '../states/Loading.tsx';
import { describeTables } from './describe-tables.ts';
import { TableForm } from './TableForm.tsx';
import { TableResult } from './TableResult.tsx';
import styles from './TablesPage.module.css';
import { searchOf, stateOf, type TableState } from './table-state.ts';
import { tablesWords } from './tables-words.ts';

const route = getRouteApi('/tables');

/** Builds a table by pointing. What is chosen stands in the address alone. */
export function TablesPage() {
  const words = useWords(tablesWords);
  const { data: schema, error, refetch } = useSchema();
  const tables = useMemo(() => (schema ? describeTables(schema) : []), [schema]);
  const search = route.useSearch();
  const navigate = useNavigate();
  const state = stateOf(search, tables);
  const table = tables.find(({ name }) => name === state?.table);
  const choose = (next: TableState) =>
    void navigate({ to: '/tables', search: searchOf(next), resetScroll: false });
  return (
    <Page title={words.title} lead={words.lead} wide>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!schema && !error && <Loading lines={8} />}
      {schema && !table && <Empty>{words.noTables}</Empty>}
      {table && state && (
        <div className={styles.builder}>
          <TableForm tables={tables} table={table} state={state} onChoose={choose} />
          {state.rows.length + state.columns.length > 0 ? (
            <TableResult key={table.name} table={table} state={state} />
          ) : (
            <Empty>{words.nothingChosen}</Empty>
          )}
        </div>
      )}
    </Page>
  );
}
