import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import { decision } from '../../database/tables.ts';
import { firstUndecided } from '../review/queries.ts';
import { type StepInput, takeStep } from '../review/take-step.ts';

const mostNamed = 10;

/** Proposes the list: of a renewal, with a decision on every occupation; of an amendment, with one at least. */
export async function proposeList(input: StepInput, context: SubgraphContext): Promise<string> {
  return takeStep('proposeList', input, context, async ({ before, principal }) => {
    if (before.kind === 'RENEWAL') await requireAllDecided(before.id, context);
    else await requireSomeDecided(before.id, context);
    return { proposedBy: principal.subject };
  });
}

async function requireAllDecided(id: string, { database }: SubgraphContext): Promise<void> {
  const missing = await firstUndecided(database, id, mostNamed);
  if (missing.length === 0) return;
  throw new RequestError(
    'CONFLICT',
    `The committee has not decided on all occupations of ${id}: ${missing.join(', ')}${missing.length === mostNamed ? ' and others' : ''} are left. decideOccupations names them with a reason.`,
    { undecided: missing },
  );
}

async function requireSomeDecided(id: string, { database }: SubgraphContext): Promise<void> {
  const [some] = await database
    .select({ occupation: decision.occupation })
    .from(decision)
    .where(eq(decision.review, id))
    .limit(1);
  if (some) return;
  throw new RequestError(
    'CONFLICT',
    `The amendment ${id} changes no occupation yet: decideOccupations names them.`,
  );
}

/** Approves a proposal: nobody approves what they proposed themselves. */
export async function approveProposal(input: StepInput, context: SubgraphContext): Promise<string> {
  return takeStep('approveListProposal', input, context, async ({ before, principal }) => {
    if (before.proposedBy !== principal.subject) return {};
    throw new RequestError(
      'ROLE_NOT_PERMITTED',
      `${principal.subject} proposed the list of ${before.id}: another person approves it.`,
    );
  });
}
