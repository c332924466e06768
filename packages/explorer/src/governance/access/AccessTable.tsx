import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AccessMatrixQuery, VariablePartsFragment as Variable } from '#graphql/access-matrix.ts';
import { useWords } from '../../language/language-context.ts';
import { labelOf } from '../../messages/labels.ts';
import { useNames } from '../../messages/use-names.ts';
import { type Column, DataTable } from '../../table/DataTable.tsx';
import styles from '../Governance.module.css';
import { accessWords } from './access-words.ts';
import { type OpeningClause, openingClauses } from './opening-clauses.ts';

interface Props {
  readonly dataset: {
    readonly name: string;
    readonly publisher: { readonly name: string };
    readonly variables: readonly Variable[];
  };
  readonly agencies: AccessMatrixQuery['agencies'];
  readonly agreements: AccessMatrixQuery['agreements'];
}

/** Variables in the rows, agencies in the columns: what opens each to each. */
export function AccessTable({
  dataset: { name: dataset, publisher, variables },
  agencies,
  agreements,
}: Props) {
  const words = useWords(accessWords);
  const names = useNames();
  // The same while nothing changes, so that what a reader has opened stays open.
  const columns = useMemo(
    (): Column<Variable>[] => [
      {
        id: 'variable',
        accessorFn: ({ name }) => names.variable(name),
        header: words.variable,
        cell: ({ row: { original } }) => (
          <span title={original.description}>
            {names.variable(original.name)} <code>{original.name}</code>
          </span>
        ),
        meta: { rowHeader: true },
      },
      { accessorKey: 'sensitivity', header: words.sensitivity },
      ...agencies.map(
        ({ name }): Column<Variable> => ({
          id: name,
          header: labelOf(name),
          enableSorting: false,
          cell: ({ row: { original } }) => {
            if (original.sensitivity === 'PUBLIC') return <span className="hint">{words.everyone}</span>;
            if (original.sensitivity === 'OFFICIAL') return <span className="hint">{words.officials}</span>;
            if (name === publisher.name) return <span className="hint">{words.own}</span>;
            const clauses = openingClauses(versionsOf(agreements), dataset, original, name);
            return clauses.length > 0
              ? clauses.map((clause) => <Opened key={clause.authority} clause={clause} />)
              : words.closed;
          },
        }),
      ),
    ],
    [words, names, agencies, dataset, publisher, agreements],
  );
  return <DataTable caption={words.table(dataset)} columns={columns} rows={variables} />;
}

const versionsOf = (agreements: Props['agreements']) =>
  (agreements?.nodes ?? []).map(({ current }) => current);

function Opened({ clause }: { readonly clause: OpeningClause }) {
  const words = useWords(accessWords);
  const { agreement, authority, roles, purposes, rows, minimumCount } = clause;
  const filter = rows.map(({ variable, values }) => `${variable}: ${values.join(', ')}`).join('; ');
  return (
    <details className={styles.cell}>
      <summary>
        <code>{authority}</code>
      </summary>
      <p className="hint">{words.roles(roles.map(labelOf).join(', '), purposes.map(labelOf).join(', '))}</p>
      {filter && <p className="hint">{words.only(filter)}</p>}
      {minimumCount !== null && <p className="hint">{words.minimum(minimumCount)}</p>}
      <Link to="/governance/agreements/$id" params={{ id: agreement }}>
        {agreement}
      </Link>
    </details>
  );
}
