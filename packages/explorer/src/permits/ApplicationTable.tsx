import { Link } from '@tanstack/react-router';
import type { PermitApplicationsQuery } from '#graphql/permit-applications.ts';
import { useWords } from '../language/language-context.ts';
import { NumberCell, TitleCell } from '../record/Cells.tsx';
import { Day } from '../record/Day.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { ApplicationStatus } from './ApplicationStatus.tsx';
import { applicationWords } from './application-words.ts';

type ListedApplication = NonNullable<PermitApplicationsQuery['permitApplications']>['nodes'][number];

/** A page of the list of applications. */
export function ApplicationTable({ applications }: { readonly applications: readonly ListedApplication[] }) {
  const words = useWords(applicationWords);
  const columns: Column<ListedApplication>[] = [
    {
      accessorKey: 'id',
      header: words.application,
      cell: ({ row: { original } }) => (
        <NumberCell>
          <Link to="/permit-applications/$id" params={{ id: original.id }}>
            {original.id}
          </Link>
        </NumberCell>
      ),
      meta: { rowHeader: true },
    },
    {
      id: 'class',
      accessorFn: ({ permitClass }) => permitClass.code,
      header: words.permitClass,
      cell: ({ row: { original } }) => (
        <abbr title={original.permitClass.name}>{original.permitClass.code}</abbr>
      ),
    },
    {
      id: 'occupation',
      accessorFn: ({ occupation }) => `${occupation.code} ${occupation.title}`,
      header: words.occupation,
      cell: ({ getValue }) => <TitleCell>{String(getValue())}</TitleCell>,
    },
    { id: 'nationality', accessorFn: ({ nationality }) => nationality.name, header: words.nationality },
    {
      id: 'submitted',
      accessorFn: ({ submittedOn }) => submittedOn,
      header: words.submitted,
      cell: ({ row }) => <Day on={row.original.submittedOn} />,
    },
    {
      id: 'status',
      accessorFn: ({ status }) => words.statuses[status],
      header: words.status,
      cell: ({ row }) => <ApplicationStatus status={row.original.status} />,
    },
    {
      id: 'decided',
      accessorFn: ({ decidedOn }) => decidedOn ?? '',
      header: words.decided,
      cell: ({ row: { original } }) => original.decidedOn && <Day on={original.decidedOn} />,
    },
  ];
  return <DataTable caption={words.list} columns={columns} rows={applications} />;
}
