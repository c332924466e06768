import type { ChangedOccupationFragment } from '#graphql/edition-difference.ts';
import { useWords } from '../language/language-context.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { editionsWords } from './editions-words.ts';

interface Props {
  readonly caption: string;
  readonly rows: readonly ChangedOccupationFragment[];
}

/** Occupations with the reason why each is where it is. */
export function OccupationReasons({ caption, rows }: Props) {
  const words = useWords(editionsWords);
  const columns: Column<ChangedOccupationFragment>[] = [
    {
      id: 'occupation',
      accessorFn: ({ occupation }) => occupation.code,
      header: words.occupation,
      cell: ({ row }) => <OccupationLink {...row.original.occupation} />,
      meta: { rowHeader: true },
    },
    { id: 'reason', accessorFn: ({ reason }) => reason ?? words.notSaid, header: words.reason },
  ];
  return <DataTable caption={caption} hideCaption columns={columns} rows={rows} low />;
}
