import { RequestError } from '@huza/access';
import { required, type SubgraphContext } from '@huza/subgraph';
import { and, eq, sql } from 'drizzle-orm';
import type {
  DecidePermitApplicationInput,
  ReviewPermitApplicationInput,
  WithdrawPermitApplicationInput,
} from '../../generated/resolvers.ts';
import { permitApplication } from '../database/tables.ts';
import type { PermitApplicationModel } from '../models.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { checkRequirements, invalid } from '../permit-classes/requirements.ts';
import { latestOutcome } from './queries.ts';
import { lockApplication, moveTo } from './steps.ts';

/**
 * Approves or refuses an application; gives its number. What the class demands is looked up in what was verified.
 *
 * @throws RequestError `CONFLICT` when the class's demands are not met, or it was decided before.
 */
export async function decide(
  { application: id, status, reason }: DecidePermitApplicationInput,
  context: SubgraphContext,
): Promise<string> {
  if (status !== 'APPROVED' && status !== 'REFUSED') throw invalid('status', status, 'APPROVED or REFUSED');
  const locked = await lockApplication(id, context);
  const { application, day } = locked;
  if (status === 'APPROVED') {
    const permitClass = required(await context.load(permitClassByCode, application.permitClass));
    const outcome = (await latestOutcome(context.database, [id], undefined)).get(id);
    checkRequirements(permitClass, outcome ?? null, day);
    await useTest(application, context);
  }
  await moveTo(status, locked, needed(reason), context);
  return id;
}

/**
 * One test, one permit. Of two approvals with one test at once, the second waits and is told.
 *
 * @throws RequestError `CONFLICT` when a permit was granted with the test.
 */
async function useTest(
  { id, labourMarketTest: test }: PermitApplicationModel,
  { database }: Pick<SubgraphContext, 'database'>,
): Promise<void> {
  if (test === null) return;
  await database.execute(sql`select pg_advisory_xact_lock(hashtextextended(${test}, 0))`);
  const [used] = await database
    .select({ id: permitApplication.id })
    .from(permitApplication)
    .where(and(eq(permitApplication.labourMarketTest, test), eq(permitApplication.status, 'APPROVED')));
  if (!used || used.id === id) return;
  throw new RequestError(
    'CONFLICT',
    `${used.id} was approved with ${test}; one labour market test is for one permit. Nothing was changed.`,
  );
}

/** Takes an application up, or asks for documents; gives its number. */
export async function review(
  { application: id, status, reason }: ReviewPermitApplicationInput,
  context: SubgraphContext,
): Promise<string> {
  if (status !== 'UNDER_REVIEW' && status !== 'DOCUMENTS_REQUESTED') {
    throw invalid('status', status, 'UNDER_REVIEW or DOCUMENTS_REQUESTED');
  }
  await moveTo(status, await lockApplication(id, context), reason ?? null, context);
  return id;
}

/** Takes an application back; gives its number. */
export async function withdraw(
  { application: id, reason }: WithdrawPermitApplicationInput,
  context: SubgraphContext,
): Promise<string> {
  await moveTo('WITHDRAWN', await lockApplication(id, context), needed(reason), context);
  return id;
}

function needed(reason: string): string {
  if (reason.trim()) return reason.trim();
  throw invalid('reason', reason, 'a sentence');
}
