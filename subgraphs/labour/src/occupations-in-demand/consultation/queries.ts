import {
  type Batch,
  followingRows,
  groupRows,
  keysOf,
  type Page,
  type RequestDatabase,
} from '@huza/subgraph';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { consultationComment as comment } from '../../database/tables.ts';
import type { ConsultationCommentModel } from '../../models.ts';

const submittedAt = sql<string>`to_char(${comment.submittedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

/** The order of comments, and the key of their cursors. */
export const commentKey = ({ order, id }: ConsultationCommentModel & { order: string }) => [order, id];

/** One page of a review's comments, and one row more. Row level security gives none before the consultation is closed. */
export async function commentsOf(
  database: RequestDatabase,
  review: string,
  occupation: string | null,
  page: Page,
): Promise<(ConsultationCommentModel & { order: string })[]> {
  return database
    .select({ order: submittedAt, ...getTableColumns(comment) })
    .from(comment)
    .where(
      and(
        eq(comment.review, review),
        occupation ? eq(comment.occupation, occupation) : undefined,
        followingRows('ascending', [submittedAt, sql`${comment.id}::text`], page),
      ),
    )
    .orderBy(asc(submittedAt), asc(sql`${comment.id}::text`))
    .limit(page.limit + 1);
}

/** Comments by review and unit group: `2026 2512`. */
export const commentsOn: Batch<(ConsultationCommentModel & { key: string })[]> = async (database, keys) =>
  groupRows(
    await database
      .select({ key: sql<string>`keys.key`, ...getTableColumns(comment) })
      .from(comment)
      .innerJoin(
        keysOf(keys),
        sql`${comment.review} = split_part(keys.key, ' ', 1) and ${comment.occupation} = split_part(keys.key, ' ', 2)`,
      )
      .orderBy(asc(comment.submittedAt), asc(comment.id)),
  );
