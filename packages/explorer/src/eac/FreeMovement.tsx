import type { OccupationLinkFragment } from '#graphql/occupation.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { Notice } from '../states/Notice.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { eacWords } from './eac-words.ts';
import { freeMovement, openedFrom } from './free-movement.ts';

interface Props {
  readonly groups: readonly OccupationLinkFragment[];
  readonly states: readonly { readonly alpha3: string; readonly name: string }[];
}

/** What the labour market test's rule on free movement opens, by major group and by state. */
export function FreeMovement({ groups, states }: Props) {
  const words = useWords(eacWords).test;
  const { day } = useFormats();
  if (!freeMovement) return null;
  const { from, host, schedules } = freeMovement;
  const nameOf = (alpha3: string) => states.find((state) => state.alpha3 === alpha3)?.name ?? alpha3;
  const without = states.filter(({ alpha3 }) => !schedules.some(({ country }) => country === alpha3));
  const columns: Column<OccupationLinkFragment>[] = [
    {
      accessorKey: 'code',
      header: words.group,
      cell: ({ row }) => <OccupationLink {...row.original} />,
      meta: { rowHeader: true },
    },
    ...schedules
      .toSorted(({ country: one }, { country: other }) => Number(other === host) - Number(one === host))
      .map((schedule): Column<OccupationLinkFragment> => {
        const name = nameOf(schedule.country);
        return {
          id: schedule.country,
          header: schedule.country === host ? words.host(name) : name,
          accessorFn: ({ code }) => openedFrom(schedule, code) ?? '',
          cell: ({ row }) => {
            const since = openedFrom(schedule, row.original.code);
            return since ? (
              <strong>{words.exempt(day(since))}</strong>
            ) : (
              <span className="hint">{words.tested}</span>
            );
          },
        };
      }),
  ];
  return (
    <>
      <p>{words.rule(day(from))}</p>
      <DataTable caption={words.table} columns={columns} rows={groups} />
      {without.length > 0 && <p>{words.none(without.map(({ name }) => name).join(', '))}</p>}
      <Notice kind="note">
        <p>{words.demonstration}</p>
      </Notice>
    </>
  );
}
