import { parse } from 'graphql';
import { useMemo } from 'react';
import { ExplainAccessDocument, type ExplainAccessQuery } from '#graphql/explain-access.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { Written } from './FollowEditor.tsx';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';

type Field = NonNullable<ExplainAccessQuery['explainAccess']>['fields'][number];
type Words = typeof queryWords.en;

/** What the reader would be given for what stands in the editor, field by field, before it runs. */
export function AccessPanel({ query, variables }: Written) {
  const words = useWords(queryWords);
  const whole = useMemo(() => isWhole(query), [query]);
  const answer = useAnswer(
    ExplainAccessDocument,
    { operation: query, operationName: null, variables: variables.trim() || null },
    { enabled: whole, keepPrevious: true },
  );
  const columns = useMemo(() => columnsOf(words), [words]);
  if (!whole) return <Empty>{words.notWhole}</Empty>;
  return (
    <Answered answer={answer}>
      {({ explainAccess }) =>
        explainAccess && (
          <>
            <p className={explainAccess.allowed ? styles.good : styles.attention}>
              {explainAccess.allowed ? words.allOpen : words.someRefused}
            </p>
            <DataTable
              caption={words.fields}
              hideCaption
              low
              columns={columns}
              rows={refusedFirst(explainAccess.fields)}
            />
          </>
        )
      }
    </Answered>
  );
}

const refusedFirst = (fields: readonly Field[]) =>
  fields.toSorted((one, other) => Number(other.outcome === 'REFUSED') - Number(one.outcome === 'REFUSED'));

const columnsOf = (words: Words): Column<Field>[] => [
  { accessorKey: 'field', header: words.field, meta: { rowHeader: true } },
  {
    id: 'sensitivity',
    header: words.sensitivity,
    accessorFn: ({ sensitivity }) => sensitivity,
    cell: ({ row }) => <span title={words.levels[row.original.sensitivity]}>{row.original.sensitivity}</span>,
  },
  { accessorKey: 'dataset', header: words.dataset },
  {
    id: 'outcome',
    header: words.outcome,
    accessorFn: ({ outcome }) => words.outcomes[outcome],
    cell: ({ row: { original } }) => (
      <span className={original.outcome === 'REFUSED' ? styles.attention : styles.good}>
        {words.outcomes[original.outcome]}
      </span>
    ),
  },
  {
    id: 'because',
    header: words.because,
    accessorFn: (field) => becauseOf(field, words),
  },
];

function becauseOf({ authorities, minimumCount, reason }: Field, words: Words): string {
  if (reason) return reason;
  const least = minimumCount ? [words.minimum(minimumCount)] : [];
  return [...authorities, ...least].join('; ');
}

/** Whether a text is an operation that can be explained: what is still being written cannot. */
function isWhole(query: string): boolean {
  try {
    return parse(query).definitions.length > 0 && !query.includes('__schema');
  } catch {
    return false;
  }
}
