import { type Batch, entitiesBy, groupRows, keysOf, type RequestDatabase, rowByKey } from '@huza/subgraph';
import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import {
  decision,
  edition,
  editionEntry,
  review,
  reviewEvent,
  scoredOccupation,
  scoring,
} from '../../database/tables.ts';
import type { ListReviewEventModel, ListScoringModel, OccupationsInDemandReviewModel } from '../../models.ts';

export const reviewById = entitiesBy(review, 'id');

/** All reviews, the latest opened first. */
export const allReviews = async (database: RequestDatabase): Promise<OccupationsInDemandReviewModel[]> =>
  database
    .select(getTableColumns(review))
    .from(review)
    .orderBy(
      desc(
        sql`(select min(${reviewEvent.at}) from ${reviewEvent} where ${reviewEvent.review} = ${review.id})`,
      ),
      asc(review.id),
    );

/** What happened to each review, in order. */
export const historyOf: Batch<(ListReviewEventModel & { key: string })[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: reviewEvent.review, ...getTableColumns(reviewEvent) })
      .from(reviewEvent)
      .where(inArray(reviewEvent.review, [...ids]))
      .orderBy(asc(reviewEvent.version)),
  );

/** The name of the edition that came out of each review. */
export const editionOfReview: Batch<{ key: string; name: string }> = async (database, ids) =>
  rowByKey(
    (
      await database
        .select({ key: edition.review, name: edition.name })
        .from(edition)
        .where(inArray(edition.review, [...ids]))
    ).flatMap(({ key, name }) => (key === null ? [] : [{ key, name }])),
  );

/** How many occupations of each review have no decision yet; an amendment needs none but its own. */
export const undecidedIn: Batch<{ key: string; undecided: number }> = async (database, ids) =>
  rowByKey(
    await database.execute<{ key: string; undecided: number }>(sql`
      select keys.key, count(*)::int as undecided
      from ${keysOf(ids)} join ${review} on ${review.id} = keys.key and ${review.kind} = 'RENEWAL'
      cross join lateral (${toDecide}) as due
      group by keys.key`),
  );

/** Codes that the committee has still to decide on, at most so many. */
export async function firstUndecided(database: RequestDatabase, id: string, most: number): Promise<string[]> {
  const rows = await database.execute<{ occupation: string }>(sql`
    select due.occupation from ${review} cross join lateral (${toDecide}) as due
    where ${review.id} = ${id} order by due.occupation limit ${most}`);
  return rows.map(({ occupation }) => occupation);
}

/** What a renewal must decide on: all that was scored, and all that the edition before lists; less what is decided. */
const toDecide = sql`
  (select ${scoredOccupation.occupation} as occupation from ${scoredOccupation}
    where ${scoredOccupation.review} = ${review.id} and ${scoredOccupation.scoring} = ${review.scoring}
  union
  select ${editionEntry.occupation} from ${editionEntry} where ${editionEntry.edition} = ${review.previousEdition})
  except
  select ${decision.occupation} from ${decision} where ${decision.review} = ${review.id}`;

/** The scoring of each review that counts. */
export const scoringOf: Batch<ListScoringModel & { key: string }> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: review.id, ...getTableColumns(scoring) })
      .from(scoring)
      .innerJoin(review, and(eq(review.id, scoring.review), eq(review.scoring, scoring.number)))
      .where(inArray(review.id, [...ids])),
  );
