import { RequestError } from '@huza/access';
import { registerDay, type SubgraphContext } from '@huza/subgraph';
import { eq, sql } from 'drizzle-orm';
import type { PermitApplicationStatus } from '../../generated/resolvers.ts';
import { permitApplication, permitApplicationEvent } from '../database/tables.ts';
import type { PermitApplicationModel } from '../models.ts';

type Context = Pick<SubgraphContext, 'access' | 'database'>;

const pending = ['SUBMITTED', 'UNDER_REVIEW', 'DOCUMENTS_REQUESTED'] as const;

/** From where an application can come to each status. */
const before: Readonly<
  Record<Exclude<PermitApplicationStatus, 'SUBMITTED'>, readonly PermitApplicationStatus[]>
> = {
  UNDER_REVIEW: ['SUBMITTED', 'DOCUMENTS_REQUESTED'],
  DOCUMENTS_REQUESTED: ['SUBMITTED', 'UNDER_REVIEW'],
  APPROVED: pending,
  REFUSED: pending,
  WITHDRAWN: pending,
};

/** Statuses in which an application waits for a decision. */
export const isPending = ({ status }: PermitApplicationModel) => pending.some((one) => one === status);

/** An application that is locked until the end of the transaction, and the day. */
export interface LockedApplication {
  readonly application: PermitApplicationModel;
  readonly day: string;
}

/**
 * Locks an application.
 *
 * @throws RequestError `INVALID_INPUT` when no such application is open to the caller.
 */
export async function lockApplication(id: string, { database }: Context): Promise<LockedApplication> {
  const [application] = await database
    .select()
    .from(permitApplication)
    .where(eq(permitApplication.id, id))
    .for('update');
  if (application) return { application, day: await registerDay(database) };
  throw new RequestError(
    'INVALID_INPUT',
    `application is ${JSON.stringify(id)}; expected the number of an application that is open to you.`,
    { argument: 'application' },
  );
}

/**
 * Brings a locked application to a status, with an event in its history.
 *
 * @throws RequestError `CONFLICT` when it stands elsewhere: of two decisions at once the second is told so.
 */
export async function moveTo(
  status: keyof typeof before,
  { application, day }: LockedApplication,
  reason: string | null,
  context: Context,
): Promise<void> {
  const from = before[status];
  if (!from.includes(application.status)) {
    throw new RequestError(
      'CONFLICT',
      `${application.id} is ${inWords(application.status)}; it becomes ${inWords(status)} from ${from.map(inWords).join(' or ')} alone. Nothing was changed. Look at its history, then decide anew.`,
      { status: application.status },
    );
  }
  const decided = status === 'APPROVED' || status === 'REFUSED' || status === 'WITHDRAWN';
  await context.database
    .update(permitApplication)
    .set({ status, ...(decided && { decidedOn: day }) })
    .where(eq(permitApplication.id, application.id));
  await addApplicationEvent(application.id, { status, day, reason }, context);
}

/** Adds to an application's history. */
export async function addApplicationEvent(
  id: string,
  { status, day, reason }: { status: PermitApplicationStatus; day: string; reason: string | null },
  { access, database }: Context,
): Promise<void> {
  await database.execute(sql`
    insert into ${permitApplicationEvent} (application, sequence, status, happened_on, by, reason)
    select ${id}, coalesce(max(sequence), 0) + 1, ${status}, ${day}::date, ${access.principal?.subject ?? ''}, ${reason}
    from ${permitApplicationEvent} where application = ${id}`);
}

const inWords = (status: string) => status.toLowerCase().replaceAll('_', ' ');
