import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language-context.ts';
import { labelOf } from '../messages/labels.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { Version } from './AgreementPage.tsx';
import { governanceWords } from './governance-words.ts';

type Clause = Version['clauses'][number];

/** What each clause lets the consumers do. */
export function Clauses({ clauses }: Pick<Version, 'clauses'>) {
  const words = useWords(governanceWords);
  const columns: Column<Clause>[] = [
    { accessorKey: 'number', header: words.clause, meta: { rowHeader: true } },
    {
      accessorKey: 'dataset',
      header: words.dataset,
      cell: ({ row: { original } }) => (
        <Link to="/datasets/$name" params={{ name: original.dataset }}>
          {original.dataset}
        </Link>
      ),
    },
    {
      id: 'fields',
      accessorFn: ({ fields }) => fields?.length ?? 0,
      header: words.fields,
      cell: ({ row: { original } }) =>
        original.fields === null ? (
          words.everyField
        ) : (
          <details>
            <summary>{words.someFields(original.fields.length)}</summary>
            {original.fields.join(', ')}
          </details>
        ),
    },
    { id: 'grain', accessorFn: ({ grain }) => words.grains[grain], header: words.grain },
    { id: 'roles', accessorFn: ({ roles }) => roles.map(labelOf).join(', '), header: words.roles },
    {
      id: 'purposes',
      accessorFn: ({ purposes }) => purposes.map(labelOf).join(', '),
      header: words.purposes,
    },
    {
      id: 'rows',
      accessorFn: ({ rows }) =>
        rows.map(({ variable, values }) => `${variable}: ${values.join(', ')}`).join('; ') || words.everyRow,
      header: words.rows,
    },
    { id: 'minimum', accessorFn: ({ minimumCount }) => minimumCount ?? '–', header: words.minimum },
  ];
  return <DataTable caption={words.clauses} columns={columns} rows={clauses} />;
}
