import { Link } from '@tanstack/react-router';
import type { AgreementsQuery } from '#graphql/agreements.ts';
import { useWords } from '../language/language-context.ts';
import { labelOf } from '../messages/labels.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { ListedVersion } from './AgreementsPage.tsx';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';
import { StateBadge } from './StateBadge.tsx';

type Dataset = AgreementsQuery['agencies'][number]['datasets'][number] & { readonly owner: string };

interface Props {
  readonly agencies: AgreementsQuery['agencies'];
  readonly versions: readonly ListedVersion[];
}

const needAgreement = new Set(['RESTRICTED', 'PERSONAL']);

/** Datasets in the rows, agencies in the columns: who may use which under which agreement, in what form. */
export function AgreementMatrix({ agencies, versions }: Props) {
  const words = useWords(governanceWords);
  const datasets = agencies
    .flatMap(({ name, datasets }) => datasets.map((dataset) => ({ ...dataset, owner: name })))
    .filter(
      ({ name, sensitivity }) =>
        (needAgreement.has(sensitivity) && !name.endsWith('.audit-log')) ||
        versions.some(({ clauses }) => clauses.some(({ dataset }) => dataset === name)),
    );
  const columns: Column<Dataset>[] = [
    {
      accessorKey: 'name',
      header: words.dataset,
      cell: ({ row: { original } }) => (
        <Link to="/datasets/$name" params={{ name: original.name }}>
          {original.name}
        </Link>
      ),
      meta: { rowHeader: true },
    },
    ...agencies.map(
      ({ name }): Column<Dataset> => ({
        id: name,
        header: labelOf(name),
        enableSorting: false,
        cell: ({ row: { original } }) =>
          original.owner === name ? (
            <span className="hint">{words.owner}</span>
          ) : (
            <Uses dataset={original.name} consumer={name} versions={versions} />
          ),
      }),
    ),
  ];
  return <DataTable caption={words.matrix} columns={columns} rows={datasets} />;
}

interface UsesProps extends Pick<Props, 'versions'> {
  readonly dataset: string;
  readonly consumer: string;
}

function Uses({ dataset, consumer, versions }: UsesProps) {
  const words = useWords(governanceWords);
  return versions
    .filter(({ consumers }) => consumers.includes(consumer))
    .flatMap((version) => {
      const clauses = version.clauses.filter((clause) => clause.dataset === dataset);
      return clauses.length > 0
        ? [{ ...version, grains: [...new Set(clauses.map(({ grain }) => grain))] }]
        : [];
    })
    .map(({ id, state, grains }) => (
      <div key={id} className={styles.cell}>
        <Link to="/governance/agreements/$id" params={{ id }}>
          {id}
        </Link>
        <StateBadge state={state} />
        <span className="hint">{grains.map((grain) => words.grains[grain]).join(', ')}</span>
      </div>
    ));
}
