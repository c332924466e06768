import { Link } from '@tanstack/react-router';
import type { ListEditionsQuery } from '#graphql/editions.ts';
import { useWords } from '../language/language-context.ts';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { editionsWords } from './editions-words.ts';
import { reviewWords } from './review-words.ts';

type Review = ListEditionsQuery['occupationsInDemandReviews'][number];

/** All reviews of the list, each leading to its board. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  const words = useWords(editionsWords);
  const { states } = useWords(reviewWords);
  const columns: Column<Review>[] = [
    {
      accessorKey: 'id',
      header: words.review,
      cell: ({ row: { original } }) => (
        <Link to="/occupations-in-demand/reviews/$id" params={{ id: original.id }}>
          {original.id}
        </Link>
      ),
      meta: { rowHeader: true },
    },
    { accessorKey: 'title', header: words.subject },
    { id: 'kind', accessorFn: ({ kind }) => words.kinds[kind], header: words.kind },
    { id: 'state', accessorFn: ({ state }) => states[state], header: words.state },
  ];
  return (
    <>
      <p className="hint">{words.reviewsText}</p>
      {reviews.length > 0 ? (
        <DataTable caption={words.reviews} hideCaption columns={columns} rows={reviews} />
      ) : (
        <p>{words.noReviews}</p>
      )}
    </>
  );
}
