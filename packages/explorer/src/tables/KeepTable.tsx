import { useMutation, useQuery } from '@tanstack/react-query';
import { CopyButton } from '../app/CopyButton.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { keepFile } from '../chart/keep-picture.ts';
import { askHub } from '../graph/ask-hub.ts';
import { useWords } from '../language/language-context.ts';
import { Notice } from '../states/Notice.tsx';
import { dataflowOf, loadDataflows } from './dataflows.ts';
import styles from './TableResult.module.css';
import type { ChosenTable } from './TableResult.tsx';
import { csvOperation } from './table-operation.ts';
import { tablesWords } from './tables-words.ts';

/** The ways to keep a table, and to give it to others. */
export function KeepTable({ table, state }: ChosenTable) {
  const words = useWords(tablesWords);
  const { asker, refuse } = useAsking();
  const file = useMutation({
    mutationFn: async () => {
      const operation = csvOperation(table, state);
      const answer = await askHub<Record<string, { csv: string } | null>>(operation, {
        asker,
        onTokenRefused: refuse,
      });
      const csv = answer.data?.[table.name]?.csv;
      if (csv === undefined) throw new Error(answer.errors?.map(({ message }) => message).join(' '));
      keepFile(csv, 'text/csv', `${table.name}.csv`);
    },
  });
  const dataflows = useQuery({ queryKey: ['dataflows'], queryFn: loadDataflows, staleTime: Infinity });
  const dataflow = dataflowOf(table.dataset, state.measure, dataflows.data ?? []);
  return (
    <>
      <div className={`${styles.keep} no-print`}>
        <button type="button" className="quiet" disabled={file.isPending} onClick={() => file.mutate()}>
          {words.csv}
        </button>
        {dataflow && (
          <a className="button quiet" href={dataflow} download>
            {words.sdmx}
          </a>
        )}
        <CopyButton label={words.share} done={words.copied} text={() => window.location.href} />
      </div>
      {file.error && (
        <Notice kind="failed" title={words.csvFailed}>
          <p>{file.error.message}</p>
        </Notice>
      )}
    </>
  );
}
