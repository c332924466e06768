import type { OccupationScore } from '@huza/shortage';
import { type Batch, keysOf, type Page, type RequestDatabase, rowByKey } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { AssessmentFilter, AssessmentOrder } from '../../../generated/resolvers.ts';
import { decision, editionEntry, review, scoredOccupation } from '../../database/tables.ts';

/** What a review found of an occupation, and what the committee decided. */
export type Assessment = {
  readonly review: string;
  readonly occupation: string;
  readonly outcome: 'CANDIDATE' | 'NOT_CANDIDATE' | 'INSUFFICIENT_EVIDENCE' | null;
  readonly listedShare: number | null;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  readonly score: OccupationScore | null;
  readonly previouslyListed: boolean;
  readonly decision: {
    readonly kind: 'ACCEPT_SCORE' | 'LIST' | 'DO_NOT_LIST';
    readonly listed: boolean;
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
  } | null;
  /** What the page is sorted by. */
  readonly place: number;
};

/** By which number each order sorts, the least first. */
const places: Record<AssessmentOrder, SQL> = {
  CODE: sql`0`,
  RANK: sql`coalesce(${scoredOccupation.rank}, 1000000)`,
  COMPOSITE: sql`-coalesce(${scoredOccupation.composite}, -1000000)`,
  SHARE_PASSED: sql`-coalesce(${scoredOccupation.sharePassed}, -1)`,
  LISTED_SHARE: sql`-coalesce(${scoredOccupation.listedShare}, -1)`,
};

/** All occupations that a review is about: those that were scored, those on the edition before, those decided on. */
const assessed = sql`
  ${review}
  cross join lateral (
    select ${scoredOccupation.occupation} as code from ${scoredOccupation}
      where ${scoredOccupation.review} = ${review.id} and ${scoredOccupation.scoring} = ${review.scoring}
    union select ${editionEntry.occupation} from ${editionEntry}
      where ${editionEntry.edition} = ${review.previousEdition}
    union select ${decision.occupation} from ${decision} where ${decision.review} = ${review.id}) as about
  left join ${scoredOccupation} on ${scoredOccupation.review} = ${review.id}
    and ${scoredOccupation.scoring} = ${review.scoring} and ${scoredOccupation.occupation} = about.code
  left join lateral (
    select ${decision.listed} as listed, json_build_object(
      'kind', ${decision.decision}, 'listed', ${decision.listed}, 'reason', ${decision.reason},
      'decidedBy', ${decision.decidedBy}, 'decidedAt', ${decision.decidedAt}) as taken
    from ${decision} where ${decision.review} = ${review.id} and ${decision.occupation} = about.code
    order by ${decision.version} desc limit 1) as last on true`;

const columns = (place: SQL) => sql`
  ${review.id} as review, about.code as occupation, ${scoredOccupation.outcome} as outcome,
  ${scoredOccupation.listedShare} as "listedShare", ${scoredOccupation.bestRank} as "bestRank",
  ${scoredOccupation.worstRank} as "worstRank", ${scoredOccupation.score} as score,
  exists (select from ${editionEntry} where ${editionEntry.edition} = ${review.previousEdition}
    and ${editionEntry.occupation} = about.code) as "previouslyListed",
  last.taken as decision, (${place})::float8 as place`;

/** The key of an assessment's cursor. */
export const assessmentKey = ({ place, occupation }: Assessment) => [String(place), occupation];

/** One page of a review's assessments, and one row more. */
export async function assessmentsOf(
  database: RequestDatabase,
  id: string,
  filter: AssessmentFilter,
  order: AssessmentOrder,
  page: Page,
): Promise<Assessment[]> {
  const place = places[order];
  const [after = null, code = null] = page.after ?? [];
  return database.execute<Assessment>(sql`
    select ${columns(place)} from ${assessed}
    where ${review.id} = ${id} and ${conditions(filter)}
      ${after === null ? sql`` : sql`and ((${place})::float8, about.code) > (${after}::float8, ${code})`}
    order by (${place})::float8, about.code
    limit ${page.limit + 1}`);
}

function conditions({ occupation, outcome, decided, listed }: AssessmentFilter): SQL {
  const all = [
    sql`true`,
    ...(occupation
      ? [sql`about.code between ${occupation}::text and rpad(${occupation}::text, 4, '9')`]
      : []),
    ...(outcome ? [sql`${scoredOccupation.outcome} = ${outcome}`] : []),
    ...(decided == null ? [] : [sql`(last.taken is not null) = ${decided}`]),
    ...(listed == null ? [] : [sql`last.listed = ${listed}`]),
  ];
  return sql.join(all, sql` and `);
}

/** The assessment of an edition's unit group: keys are the edition's name and the code, `2026 2512`. */
export const assessmentInEdition: Batch<Assessment & { key: string }> = async (database, keys) =>
  rowByKey(
    await database.execute<Assessment & { key: string }>(sql`
      select keys.key, ${columns(sql`0`)}
      from ${keysOf(keys)}
      join edition on edition.name = split_part(keys.key, ' ', 1)
      cross join ${assessed}
      where ${review.id} = edition.review and about.code = split_part(keys.key, ' ', 2)`),
  );
