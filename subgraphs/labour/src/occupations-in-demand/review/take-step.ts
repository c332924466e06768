import { type Principal, RequestError } from '@huza/access';
import type { IdempotentInput, RequestDatabase, SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import { review, reviewEvent } from '../../database/tables.ts';
import type { OccupationsInDemandReviewModel } from '../../models.ts';
import { requireRole } from '../role.ts';
import { type MoveName, type StepName, steps } from './steps.ts';

/** What every step of a review says. */
export interface StepInput extends IdempotentInput {
  readonly review: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

/** A step under way: its review is locked, and fits. */
export interface StepTaken {
  readonly before: OccupationsInDemandReviewModel;
  /** The review's version when the step is done. */
  readonly version: number;
  readonly principal: Principal;
}

type Changes = Partial<
  Pick<OccupationsInDemandReviewModel, 'scoring' | 'consultationClosedAt' | 'proposedBy'>
>;

/**
 * Takes a step of a review, and keeps who took it, when and why.
 *
 * @param act does what the step is about, before the review stands elsewhere; what it gives is changed of the review.
 * @returns the review's id.
 * @throws RequestError `ROLE_NOT_PERMITTED`, `INVALID_INPUT`, or `CONFLICT` when the step does not fit where the
 *   review stands, or somebody has changed it since it was seen.
 */
export async function takeStep(
  name: MoveName,
  input: StepInput,
  context: SubgraphContext,
  act: (step: StepTaken) => Promise<Changes> = async () => ({}),
): Promise<string> {
  const { roles, to, needsReason } = steps[name];
  const principal = requireRole(context, roles, name);
  const reason = input.reason?.trim() || null;
  if (needsReason && !reason) {
    throw new RequestError('INVALID_INPUT', `reason is missing: ${name} needs one.`, { argument: 'reason' });
  }
  const before = await lockReview(context.database, input.review);
  requireVersion(before, input.expectedVersion);
  requireState(before, name);
  const version = before.version + 1;
  const changes = await act({ before, version, principal });
  await context.database
    .update(review)
    .set({ ...changes, state: to, version })
    .where(eq(review.id, before.id));
  await context.database.insert(reviewEvent).values({
    review: before.id,
    version,
    action: name,
    state: to,
    principal: principal.subject,
    reason,
  });
  return before.id;
}

/** A review, which nobody else changes until this request has ended. */
export async function lockReview(
  database: RequestDatabase,
  id: string,
): Promise<OccupationsInDemandReviewModel> {
  const [found] = await database.select().from(review).where(eq(review.id, id)).for('update');
  if (found) return found;
  throw new RequestError(
    'INVALID_INPUT',
    `review is ${JSON.stringify(id)}; there is no such review. occupationsInDemandReviews lists them.`,
    { argument: 'review' },
  );
}

function requireVersion({ id, version }: OccupationsInDemandReviewModel, expected: number): void {
  if (version === expected) return;
  throw new RequestError(
    'CONFLICT',
    `Review ${id} is at version ${version}, not ${expected}: it was changed since you saw it. Look at it again.`,
    { review: id, version, expected },
  );
}

/** @throws RequestError `CONFLICT` when the review stands elsewhere than the step needs. */
export function requireState({ id, state }: OccupationsInDemandReviewModel, name: StepName): void {
  const { from } = steps[name];
  if (from.includes(state)) return;
  throw new RequestError(
    'CONFLICT',
    `Review ${id} is ${state}; ${name} needs it to be ${from.join(' or ')}. Nothing was changed.`,
    { review: id, state, expected: from },
  );
}
