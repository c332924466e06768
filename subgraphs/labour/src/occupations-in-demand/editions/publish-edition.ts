import { RequestError } from '@huza/access';
import { emit, type RequestDatabase, required, type SubgraphContext, today } from '@huza/subgraph';
import { and, eq, sql } from 'drizzle-orm';
import type { PublishListInput } from '../../../generated/resolvers.ts';
import { edition, editionEntry, evidenceValue, scoring } from '../../database/tables.ts';
import type { OccupationsInDemandReviewModel } from '../../models.ts';
import { textOf } from '../checked-input.ts';
import { takeStep } from '../review/take-step.ts';
import { editionByName, latestEdition } from './queries.ts';

const longestReference = 500;

/** An edition as it is written, with its entries. */
export interface NewEdition {
  readonly edition: typeof edition.$inferInsert;
  readonly entries: readonly { readonly occupation: string; readonly reason: string | null }[];
}

/** Publishes the approved list of a review. */
export async function publishList(input: PublishListInput, context: SubgraphContext): Promise<string> {
  const legalReference = textOf('legalReference', input.legalReference, longestReference);
  return takeStep('publishList', input, context, async ({ before, principal }) => {
    const { database } = context;
    const latest = required(await latestEdition(database));
    requireLater(input.effectiveFrom, latest);
    if (input.effectiveFrom < today()) {
      throw invalidDay(
        input.effectiveFrom,
        `today, ${today()}, or later: what was decided by an earlier edition stands`,
      );
    }
    requireSamePrevious(before, latest.name);
    await publishEdition(context, {
      edition: {
        name: before.id,
        legalReference,
        effectiveFrom: input.effectiveFrom,
        review: before.id,
        entriesAreDemonstration: await restsOnDemonstration(database, before),
        note: input.note?.trim() || null,
        publishedBy: principal.subject,
      },
      entries: await approvedEntries(database, before),
    });
    return {};
  });
}

/**
 * Writes an edition, once and for ever. All that follows from a publication is done here: it is one transaction with
 * the step that publishes.
 */
export async function publishEdition(
  { database }: SubgraphContext,
  { edition: row, entries }: NewEdition,
): Promise<void> {
  await database.insert(edition).values(row);
  await database.insert(editionEntry).values(entries.map((entry) => ({ edition: row.name, ...entry })));
  await emit(database, { type: 'occupationsInDemandPublished', subject: row.name });
}

/** @throws RequestError `INVALID_INPUT` when the day is not after that of the latest edition. */
export function requireLater(
  day: string,
  latest: { readonly name: string; readonly effectiveFrom: string },
): void {
  if (day > latest.effectiveFrom) return;
  throw invalidDay(day, `a day after ${latest.effectiveFrom}, the first of edition ${latest.name}`);
}

const invalidDay = (day: string, expected: string) =>
  new RequestError('INVALID_INPUT', `effectiveFrom is ${day}; expected ${expected}.`, {
    argument: 'effectiveFrom',
  });

/** Decisions were taken against an edition; where another came since, they are to be taken again. */
function requireSamePrevious({ id, previousEdition }: OccupationsInDemandReviewModel, latest: string): void {
  if (latest === previousEdition) return;
  throw new RequestError(
    'CONFLICT',
    `Edition ${latest} was published since ${id} was opened on ${previousEdition}. Withdraw it, and open another.`,
  );
}

/** What the committee listed; of an amendment, all else that the edition before lists, too. */
async function approvedEntries(
  database: RequestDatabase,
  { id, kind, previousEdition }: OccupationsInDemandReviewModel,
): Promise<NewEdition['entries']> {
  const entries = await database.execute<{ occupation: string; reason: string | null }>(sql`
    with decided as (
      select distinct on (occupation) occupation, listed, reason from decision
      where review = ${id} order by occupation, version desc)
    select occupation, reason from decided where listed
    union all
    select occupation, reason from edition_entry
    where ${kind === 'AMENDMENT'} and edition = ${previousEdition}
      and occupation not in (select occupation from decided)
    order by occupation`);
  if (entries.length > 0) return entries;
  throw new RequestError('CONFLICT', `The list of ${id} is empty: an edition lists one occupation at least.`);
}

/** Whether any figure behind it was generated; an amendment's entries are as the edition's before it. */
async function restsOnDemonstration(
  database: RequestDatabase,
  review: OccupationsInDemandReviewModel,
): Promise<boolean> {
  const before = (await editionByName(database, [review.previousEdition], undefined)).get(
    review.previousEdition,
  );
  if (review.kind === 'AMENDMENT') return before?.entriesAreDemonstration ?? true;
  const [some] = await database
    .select({ generated: evidenceValue.generated })
    .from(scoring)
    .innerJoin(evidenceValue, eq(evidenceValue.collection, scoring.collection))
    .where(
      and(
        eq(scoring.review, review.id),
        sql`${scoring.number} = ${review.scoring}`,
        eq(evidenceValue.generated, true),
      ),
    )
    .limit(1);
  return some !== undefined;
}
