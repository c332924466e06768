import { Link } from '@tanstack/react-router';
import { AgreementsDocument, type ListedVersionPartsFragment } from '#graphql/agreements.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { AgreementMatrix } from './AgreementMatrix.tsx';
import { GovernancePages } from './GovernancePages.tsx';
import { governanceWords } from './governance-words.ts';
import { StateBadge } from './StateBadge.tsx';

/** A version of an agreement, as the overview has it. */
export type ListedVersion = ListedVersionPartsFragment & { readonly id: string };

/** Agreements as a matrix of datasets and agencies, and as a list. */
export function AgreementsPage() {
  const words = useWords(governanceWords);
  const answer = useAnswer(AgreementsDocument, {});
  return (
    <Page title={words.title} lead={words.lead}>
      <GovernancePages />
      <Answered answer={answer} lines={8}>
        {({ agencies, agreements }) => {
          const all = agreements?.nodes ?? [];
          const current = all.flatMap(({ id, current, versions }) =>
            versions.filter(({ version }) => version === current.version).map((one) => ({ ...one, id })),
          );
          const versions = all.flatMap(({ id, versions }) => versions.map((version) => ({ ...version, id })));
          return (
            <>
              <AgreementMatrix agencies={agencies} versions={current} />
              <AllVersions versions={versions} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function AllVersions({ versions }: { readonly versions: readonly ListedVersion[] }) {
  const words = useWords(governanceWords);
  const { day } = useFormats();
  const columns: Column<ListedVersion>[] = [
    {
      id: 'id',
      accessorFn: ({ id, version }) => `${id}/${version}`,
      header: words.agreement,
      cell: ({ row: { original } }) => (
        <Link
          to="/governance/agreements/$id"
          params={{ id: original.id }}
          search={{ version: String(original.version) }}
        >
          {original.id}/{original.version}
        </Link>
      ),
      meta: { rowHeader: true },
    },
    { accessorKey: 'title', header: words.subject },
    { accessorKey: 'provider', header: words.provider },
    { id: 'consumers', accessorFn: ({ consumers }) => consumers.join(', '), header: words.consumers },
    {
      id: 'state',
      accessorFn: ({ state }) => words.states[state],
      header: words.state,
      cell: ({ row }) => <StateBadge state={row.original.state} />,
    },
    {
      id: 'valid',
      accessorFn: ({ validFrom }) => validFrom,
      header: words.valid,
      cell: ({ row: { original } }) => `${day(original.validFrom)} – ${day(original.validUntil)}`,
    },
  ];
  return <DataTable caption={words.all} columns={columns} rows={versions} />;
}
