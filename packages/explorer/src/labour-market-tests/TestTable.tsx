import { Link } from '@tanstack/react-router';
import type { LabourMarketTestsQuery } from '#graphql/labour-market-tests.ts';
import { useWords } from '../language/language-context.ts';
import { NumberCell, TitleCell } from '../record/Cells.tsx';
import { Day } from '../record/Day.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { OutcomeBadge, StatusBadge } from './Standing.tsx';
import { testWords } from './test-words.ts';

type ListedTest = NonNullable<LabourMarketTestsQuery['labourMarketTests']>['nodes'][number];

/** A page of the list of tests. */
export function TestTable({ tests }: { readonly tests: readonly ListedTest[] }) {
  const words = useWords(testWords);
  const columns: Column<ListedTest>[] = [
    {
      accessorKey: 'id',
      header: words.test,
      cell: ({ row: { original } }) => (
        <NumberCell>
          <Link to="/labour-market-tests/$id" params={{ id: original.id }}>
            {original.id}
          </Link>
        </NumberCell>
      ),
      meta: { rowHeader: true },
    },
    {
      id: 'occupation',
      accessorFn: ({ occupation }) => `${occupation.code} ${occupation.title}`,
      header: words.occupation,
      cell: ({ getValue }) => <TitleCell>{String(getValue())}</TitleCell>,
    },
    { id: 'district', accessorFn: ({ district }) => district.name, header: words.district },
    { id: 'nationality', accessorFn: ({ nationality }) => nationality.name, header: words.nationality },
    { id: 'class', accessorFn: ({ permitClass }) => permitClass.code, header: words.permitClass },
    {
      id: 'requested',
      accessorFn: ({ requestedOn }) => requestedOn,
      header: words.requested,
      cell: ({ row }) => <Day on={row.original.requestedOn} />,
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
        if (appealUntil) return <Deadline of={words.appealUntil} on={appealUntil} />;
        return validUntil && <Deadline of={words.validUntil} on={validUntil} />;
      },
    },
  ];
  return <DataTable caption={words.list} columns={columns} rows={tests} />;
}

/** What ends on a day, and the day below it. */
const Deadline = ({ of, on }: { readonly of: string; readonly on: string }) => (
  <>
    {of} <Day on={on} />
  </>
);
