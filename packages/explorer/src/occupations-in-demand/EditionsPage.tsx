import { Link } from '@tanstack/react-router';
import { ListEditionsDocument, type ListEditionsQuery } from '#graphql/editions.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { Part } from '../states/Part.tsx';
import { Parts } from '../states/Parts.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { CompareEditions } from './CompareEditions.tsx';
import { EditionFiles } from './EditionFiles.tsx';
import { EditionInForce } from './EditionInForce.tsx';
import { editionsWords } from './editions-words.ts';
import { ListPurpose } from './ListPurpose.tsx';
import { OpenReviewForm } from './OpenReviewForm.tsx';
import { Reviews } from './Reviews.tsx';

type Edition = ListEditionsQuery['occupationsInDemandEditions'][number];

/** Whether the reader may open a review after the latest of them. */
const opens = (editions: readonly Edition[]) =>
  editions.some(({ nextSteps }) =>
    nextSteps.some(({ action, yours }) => action === 'openListReview' && yours),
  );

/** The list as it is in force, its editions and how they differ, and the reviews that make them. */
export function EditionsPage() {
  const words = useWords(editionsWords);
  const answer = useAnswer(ListEditionsDocument, {});
  return (
    <Page title={words.title} lead={words.lead}>
      <ListPurpose />
      <EditionInForce />
      <Answered answer={answer} lines={6}>
        {({ occupationsInDemandEditions: editions, occupationsInDemandReviews: reviews }) => (
          <Parts>
            <Part title={words.all} data={editions} agency="labour" fields={[]} errors={[]} wide>
              {(all) => <Editions editions={all} />}
            </Part>
            <Part title={words.compare} data={editions} agency="labour" fields={[]} errors={[]} wide>
              {(all) => <CompareEditions names={all.map(({ name }) => name)} />}
            </Part>
            <Part title={words.reviews} data={reviews} agency="labour" fields={[]} errors={[]} wide>
              {(all) => (
                <>
                  <Reviews reviews={all} />
                  {opens(editions) && (
                    <details className="no-print">
                      <summary>{words.open}</summary>
                      <OpenReviewForm />
                    </details>
                  )}
                </>
              )}
            </Part>
          </Parts>
        )}
      </Answered>
      <p className="hint">
        <Link to="/datasets/$name" params={{ name: 'labour.occupations-in-demand' }}>
          labour.occupations-in-demand
        </Link>
      </p>
    </Page>
  );
}

function Editions({ editions }: { readonly editions: readonly Edition[] }) {
  const words = useWords(editionsWords);
  const { day } = useFormats();
  const columns: Column<Edition>[] = [
    { accessorKey: 'name', header: words.edition, meta: { rowHeader: true } },
    { accessorKey: 'legalReference', header: words.legalReference },
    {
      accessorKey: 'effectiveFrom',
      header: words.from,
      cell: ({ row }) => day(row.original.effectiveFrom),
    },
    {
      id: 'until',
      accessorFn: ({ effectiveUntil }) => effectiveUntil ?? '',
      header: words.until,
      cell: ({ row: { original } }) => (original.effectiveUntil ? day(original.effectiveUntil) : '–'),
    },
    {
      id: 'files',
      header: words.files,
      enableSorting: false,
      cell: ({ row }) => <EditionFiles {...row.original} />,
    },
  ];
  return <DataTable caption={words.all} hideCaption columns={columns} rows={editions} />;
}
