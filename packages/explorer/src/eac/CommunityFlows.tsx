import { useMemo } from 'react';
import type { PartnerStatePartsFragment } from '#graphql/community.ts';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { FlowPicture } from '../chart/FlowPicture.tsx';
import { CountryLink } from '../countries/CountryLink.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { eacWords } from './eac-words.ts';

type State = PartnerStatePartsFragment;

interface Origin {
  readonly alpha3: string;
  readonly name: string;
  /** By the state of residence. */
  readonly residents: ReadonlyMap<string, FigurePartsFragment>;
}

/** Migrants between the partner states: as flows from origin to residence, and as a matrix. */
export function CommunityFlows({ states }: { readonly states: readonly State[] }) {
  const words = useWords(eacWords);
  const origins = useMemo(() => originsOf(states), [states]);
  const flows = useMemo(
    () =>
      origins.flatMap((from) =>
        states.flatMap((to) => {
          const value = from.residents.get(to.alpha3)?.value ?? 0;
          const ends = {
            from: { id: `from ${from.alpha3}`, name: from.name },
            to: { id: to.alpha3, name: to.name },
          };
          return value > 0 ? [{ ...ends, value }] : [];
        }),
      ),
    [origins, states],
  );
  const period = states.find(({ immigrantsByOrigin: [first] }) => first)?.immigrantsByOrigin[0]?.persons
    .period;
  const title = words.flow(period ?? '');
  const columns: Column<Origin>[] = [
    {
      accessorKey: 'name',
      header: words.origin,
      cell: ({ row: { original } }) => (
        <>
          <CountryLink {...original} /> <code>{original.alpha3}</code>
        </>
      ),
      meta: { rowHeader: true },
    },
    ...states.map(
      ({ alpha3, name }): Column<Origin> => ({
        id: alpha3,
        header: alpha3,
        accessorFn: ({ residents }) => residents.get(alpha3)?.value ?? -1,
        cell: ({ row: { original } }) => {
          const figure = original.residents.get(alpha3);
          return figure ? <Figure figure={figure} label={`${original.name} → ${name}`} unit={false} /> : '–';
        },
        meta: { numeric: true },
      }),
    ),
  ];
  const common = { agency: 'statistics', fields: ['immigrantsByOrigin'], errors: [], wide: true };
  return (
    <Part {...common} title={title} data={flows.length > 0 ? flows : null}>
      {(flows) => (
        <>
          <FlowPicture label={title} flows={flows} file="migrants-eac" />
          <DataTable caption={words.matrix} columns={columns} rows={origins} />
        </>
      )}
    </Part>
  );
}

const originsOf = (states: readonly State[]): Origin[] =>
  states.map(({ alpha3, name }) => ({
    alpha3,
    name,
    residents: new Map(
      states.flatMap((residence) =>
        residence.immigrantsByOrigin
          .filter(({ country }) => country.alpha3 === alpha3)
          .map(({ persons }) => [residence.alpha3, persons] as const),
      ),
    ),
  }));
