import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Part } from '../states/Part.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { Work } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

interface Props {
  readonly history: Work['history'] | undefined;
  readonly errors: readonly AnswerError[];
}

type Happening = NonNullable<Work['history']>[number];

/** Who took which step of a review, when and why. */
export function History({ history, errors }: Props) {
  const words = useWords(reviewWords);
  const { moment } = useFormats();
  const columns: Column<Happening>[] = [
    {
      id: 'step',
      accessorFn: ({ action }) => words.happened[action],
      header: words.step,
      meta: { rowHeader: true },
    },
    { accessorKey: 'principal', header: words.by },
    { accessorKey: 'at', header: words.at, cell: ({ row }) => moment(row.original.at) },
    { id: 'reason', accessorFn: ({ reason }) => reason ?? '', header: words.reason },
  ];
  return (
    <Part title={words.history} data={history} agency="labour" fields={['history']} errors={errors}>
      {(rows) => <DataTable caption={words.history} hideCaption columns={columns} rows={rows} low />}
    </Part>
  );
}
