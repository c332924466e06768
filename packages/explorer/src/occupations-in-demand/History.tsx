import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Part } from '../states/Part.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { readable } from '../tables/names.ts';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

interface Props {
  readonly review: Review;
  readonly errors: readonly AnswerError[];
}

type Happening = NonNullable<Review['history']>[number];

/** Who took which step of a review, when and why. */
export function History({ review, errors }: Props) {
  const words = useWords(reviewWords);
  const { moment } = useFormats();
  const columns: Column<Happening>[] = [
    {
      id: 'step',
      accessorFn: ({ action }) => readable(action),
      header: words.step,
      meta: { rowHeader: true },
    },
    { accessorKey: 'principal', header: words.by },
    { accessorKey: 'at', header: words.at, cell: ({ row }) => moment(row.original.at) },
    { id: 'reason', accessorFn: ({ reason }) => reason ?? '', header: words.reason },
  ];
  return (
    <Part title={words.history} data={review.history} agency="labour" fields={['history']} errors={errors}>
      {(history) => <DataTable caption={words.history} hideCaption columns={columns} rows={history} low />}
    </Part>
  );
}
