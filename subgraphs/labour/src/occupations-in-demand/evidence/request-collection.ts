import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { and, eq } from 'drizzle-orm';
import type { CollectListEvidenceInput } from '../../../generated/resolvers.ts';
import { evidenceCollection } from '../../database/tables.ts';
import { steps } from '../review/steps.ts';
import { lockReview, requireState } from '../review/take-step.ts';
import { requireRole } from '../role.ts';

/**
 * Asks for a collection, which goes on after the answer. It may be asked for at any time, again too: what was scored
 * stays what it was, and can be compared with it.
 *
 * @returns the collection's id.
 */
export async function requestCollection(
  { review: id }: CollectListEvidenceInput,
  context: SubgraphContext,
): Promise<string> {
  const { subject } = requireRole(context, steps.collectListEvidence.roles, 'collectListEvidence');
  const review = await lockReview(context.database, id);
  if (review.kind === 'AMENDMENT') {
    throw new RequestError(
      'CONFLICT',
      `Review ${id} is an amendment: it has no method that evidence is for.`,
    );
  }
  requireState(review, 'collectListEvidence');
  await requireNoneUnderWay(id, context);
  const [collection] = await context.database
    .insert(evidenceCollection)
    .values({ review: id, state: 'REQUESTED', requestedBy: subject })
    .returning({ id: evidenceCollection.id });
  return collection?.id ?? '';
}

async function requireNoneUnderWay(review: string, { database }: SubgraphContext): Promise<void> {
  const [underWay] = await database
    .select({ id: evidenceCollection.id })
    .from(evidenceCollection)
    .where(and(eq(evidenceCollection.review, review), eq(evidenceCollection.state, 'REQUESTED')));
  if (!underWay) return;
  throw new RequestError(
    'CONFLICT',
    `Evidence for ${review} is being collected already. Wait until it is done.`,
    {
      collection: underWay.id,
    },
  );
}
