import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { labelOf } from '../messages/labels.ts';
import { Part } from '../states/Part.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import type { Work } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

interface Props {
  readonly collections: Work['collections'] | undefined;
  readonly errors: readonly AnswerError[];
}

type Request = NonNullable<Work['collections']>[number]['requests'][number];

/** What each agency was asked last for a review's evidence, and what became of it. */
export function Collections({ collections, errors }: Props) {
  const words = useWords(reviewWords);
  const { moment } = useFormats();
  const columns: Column<Request>[] = [
    {
      id: 'name',
      accessorFn: ({ name }) => words.requests[name] ?? labelOf(name),
      header: words.request,
      meta: { rowHeader: true },
    },
    { accessorKey: 'agency', header: words.agency },
    { accessorKey: 'dataset', header: words.dataset },
    {
      id: 'outcome',
      accessorFn: ({ outcome, message }) => [words.outcomes[outcome], message].filter(Boolean).join(': '),
      header: words.outcome,
    },
  ];
  return (
    <Part title={words.evidence} data={collections} agency="labour" fields={['collections']} errors={errors}>
      {([latest]) =>
        latest ? (
          <>
            <p role="status">
              {words.collectionStates[latest.state]}{' '}
              <span className="hint">{moment(latest.finishedAt ?? latest.requestedAt)}</span>
            </p>
            {latest.requests.length > 0 && (
              <DataTable caption={words.evidence} hideCaption columns={columns} rows={latest.requests} low />
            )}
          </>
        ) : (
          <p>{words.noCollections}</p>
        )
      }
    </Part>
  );
}
