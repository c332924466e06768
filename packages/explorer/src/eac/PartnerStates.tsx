import type { PartnerStatePartsFragment } from '#graphql/community.ts';
import { CountryLink } from '../countries/CountryLink.tsx';
import { countFigure } from '../figure/count-figure.ts';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { eacWords } from './eac-words.ts';

type State = PartnerStatePartsFragment;

/** The partner states: since when, how many people, and what their nationals hold in Rwanda. */
export function PartnerStates({ states }: { readonly states: readonly State[] }) {
  const words = useWords(eacWords);
  const { day } = useFormats();
  const permitsOf = (label: string, count: 'inForce' | 'issued'): Column<State> => ({
    id: count,
    header: label,
    accessorFn: ({ permits }) => permits?.[count] ?? -1,
    cell: ({ row: { original } }) =>
      original.permits && original.alpha3 !== 'RWA' ? (
        <Figure
          figure={countFigure(original.permits[count], words.permitUnit, original.permits)}
          label={`${label}, ${original.name}`}
          unit={false}
        />
      ) : (
        '–'
      ),
    meta: { numeric: true },
  });
  const columns: Column<State>[] = [
    {
      accessorKey: 'name',
      header: words.state,
      cell: ({ row }) => <CountryLink {...row.original} />,
      meta: { rowHeader: true },
    },
    {
      id: 'since',
      header: words.since,
      accessorFn: ({ eacMemberSince }) => eacMemberSince ?? '',
      cell: ({ row: { original } }) => original.eacMemberSince && day(original.eacMemberSince),
    },
    {
      id: 'population',
      header: words.population,
      accessorFn: ({ population }) => population[0]?.value ?? 0,
      cell: ({ row: { original } }) =>
        original.population[0] && (
          <Figure
            figure={original.population[0]}
            label={`${words.population}, ${original.name}`}
            unit={false}
          />
        ),
      meta: { numeric: true },
    },
    permitsOf(words.permitsInForce, 'inForce'),
    permitsOf(words.permitsIssued, 'issued'),
  ];
  return <DataTable caption={words.states} hideCaption columns={columns} rows={states} />;
}
