import { Link } from '@tanstack/react-router';
import type { LabourMarketTestsQuery } from '#graphql/labour-market-tests.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { OutcomeBadge, StatusBadge } from './Standing.tsx';
import styles from './Tests.module.css';
import { testWords } from './test-words.ts';

type ListedTest = NonNullable<LabourMarketTestsQuery['labourMarketTests']>['nodes'][number];

/** A page of the list of tests. */
export function TestTable({ tests }: { readonly tests: readonly ListedTest[] }) {
  const words = useWords(testWords);
  const { day } = useFormats();
  const columns: Column<ListedTest>[] = [
    {
      accessorKey: 'id',
      header: words.test,
      cell: ({ row: { original } }) => (
        <Link to="/labour-market-tests/$id" params={{ id: original.id }}>
          {original.id}
        </Link>
      ),
      meta: { rowHeader: true },
    },
    {
      id: 'occupation',
      accessorFn: ({ occupation }) => `${occupation.code} ${occupation.title}`,
      header: words.occupation,
      cell: ({ getValue }) => <div className={styles.occupation}>{String(getValue())}</div>,
    },
    { id: 'district', accessorFn: ({ district }) => district.name, header: words.district },
    { id: 'nationality', accessorFn: ({ nationality }) => nationality.name, header: words.nationality },
    { id: 'class', accessorFn: ({ permitClass }) => permitClass.code, header: words.permitClass },
    {
      id: 'requested',
      accessorFn: ({ requestedOn }) => requestedOn,
      header: words.requested,
      cell: ({ row }) => day(row.original.requestedOn),
    },
    {
      id: 'status',
      accessorFn: ({ status }) => words.statuses[status],
      header: words.status,
      cell: ({ row }) => <StatusBadge status={row.original.status} />,
    },
    {
      id: 'outcome',
      accessorFn: ({ outcome }) => (outcome ? words.outcomes[outcome] : ''),
      header: words.outcome,
      cell: ({ row: { original } }) => original.outcome && <OutcomeBadge outcome={original.outcome} />,
    },
    {
      id: 'deadline',
      accessorFn: ({ appealUntil, validUntil }) => appealUntil ?? validUntil ?? '',
      header: words.deadline,
      cell: ({ row: { original } }) => {
        const { appealUntil, validUntil } = original;
        if (appealUntil) return words.appealUntil(day(appealUntil));
        return validUntil && words.validUntil(day(validUntil));
      },
    },
  ];
  return <DataTable caption={words.list} columns={columns} rows={tests} />;
}
