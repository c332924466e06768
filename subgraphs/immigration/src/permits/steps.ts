import { randomBytes } from 'node:crypto';
import { RequestError } from '@huza/access';
import { emit, registerDay, required, type SubgraphContext } from '@huza/subgraph';
import { eq, sql } from 'drizzle-orm';
import type {
  CancelPermitInput,
  ChangePermitInput,
  IssuePermitInput,
  PermitEventKind,
  RenewPermitInput,
} from '../../generated/resolvers.ts';
import { verifyOutcome } from '../applications/outcome-statement.ts';
import { lockApplication } from '../applications/steps.ts';
import { type PermitChanges, permit, permitEvent } from '../database/tables.ts';
import type { PermitClassModel } from '../models.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { checkMonths, checkRequirements, checkSought, invalid } from '../permit-classes/requirements.ts';
import { type PermitRow, permitColumns } from './queries.ts';

/** A permit is renewed in so many days before its last day is over: a policy declared for demonstration. */
const renewedWithin = 90;

/**
 * Issues the permit on an approved application; gives its number.
 *
 * @throws RequestError `CONFLICT` when the application is not approved, or its permit is issued already.
 */
export async function issue(
  { application: id, months }: IssuePermitInput,
  context: SubgraphContext,
): Promise<string> {
  const { application, day } = await lockApplication(id, context);
  if (application.status !== 'APPROVED') {
    throw new RequestError(
      'CONFLICT',
      `${id} is ${application.status.toLowerCase()}; a permit is issued on one that is approved.`,
      {
        status: application.status,
      },
    );
  }
  const [issued] = await context.database
    .select({ id: permit.id })
    .from(permit)
    .where(eq(permit.application, id));
  if (issued)
    throw new RequestError('CONFLICT', `${issued.id} was issued on ${id} already. Nothing was changed.`);
  checkMonths(months, required(await context.load(permitClassByCode, application.permitClass)));
  const { permitClass, nationality, occupation, employer, birthYear, sex } = application;
  const number = `prm_${randomBytes(8).toString('hex')}`;
  await context.database.insert(permit).values({
    id: number,
    application: id,
    permitClass,
    nationality,
    occupation,
    employer,
    birthYear,
    sex,
    issuedOn: day,
    expiresOn: monthsLater(day, months),
    renewals: 0,
  });
  await addPermitEvent(number, { kind: 'ISSUED', day, reason: null }, context);
  await emit(context.database, { type: 'permitIssued', subject: number });
  return number;
}

/** Puts a permit's last day off; gives its number. */
export async function renew(
  { permit: id, months, reason }: RenewPermitInput,
  context: SubgraphContext,
): Promise<string> {
  const { row, day } = await lockPermit(id, context);
  const permitClass = required(await context.load(permitClassByCode, row.permitClass));
  const from = renewableFrom(row, permitClass);
  if (from === null) {
    throw new RequestError('CONFLICT', `A permit of class ${permitClass.code} is not renewed.`);
  }
  if (day < from) {
    throw new RequestError(
      'CONFLICT',
      `${id} is valid until ${row.expiresOn}; it is renewed from ${from} on.`,
    );
  }
  checkMonths(months, permitClass);
  const to = monthsLater(daysBefore(row.expiresOn, -1), months);
  await context.database
    .update(permit)
    .set({ expiresOn: to, renewals: row.renewals + 1 })
    .where(eq(permit.id, id));
  const changes = { expiresOn: { from: row.expiresOn, to } };
  await addPermitEvent(id, { kind: 'RENEWED', day, reason: needed(reason), changes }, context);
  return id;
}

/** The first day on which a permit in force may be renewed; `null` where its class is not renewed. */
export const renewableFrom = (
  { expiresOn }: Pick<PermitRow, 'expiresOn'>,
  { renewable }: Pick<PermitClassModel, 'renewable'>,
): string | null => (renewable === false ? null : daysBefore(expiresOn, renewedWithin));

const changed = ['permitClass', 'occupation', 'employer'] as const;

/**
 * Changes a permit's class, occupation or employer; gives its number. What it becomes must be what could be granted.
 *
 * @throws RequestError `INVALID_INPUT` when nothing changes, `CONFLICT` when the demands of its class are not met.
 */
export async function change(input: ChangePermitInput, context: SubgraphContext): Promise<string> {
  const { row, day } = await lockPermit(input.permit, context);
  const { nationality } = row;
  const next = {
    permitClass: input.permitClass ?? row.permitClass,
    occupation: input.occupation ?? row.occupation,
    employer: input.employer ?? row.employer,
  };
  const changes: PermitChanges = Object.fromEntries(
    changed
      .filter((name) => next[name] !== row[name])
      .map((name) => [name, { from: row[name], to: next[name] }]),
  );
  if (Object.keys(changes).length === 0) {
    throw new RequestError(
      'INVALID_INPUT',
      `${row.id} is so already; expected another permitClass, occupation or employer.`,
      {
        argument: 'input',
      },
    );
  }
  const permitClass = await checkSought({ ...next, nationality }, context);
  const { outcomeStatement } = input;
  const verified = outcomeStatement
    ? await verifyOutcome(outcomeStatement, { ...next, nationality }, day, context)
    : null;
  checkRequirements(permitClass, verified, day);
  await context.database.update(permit).set(next).where(eq(permit.id, row.id));
  await addPermitEvent(row.id, { kind: 'CHANGED', day, reason: needed(input.reason), changes }, context);
  return row.id;
}

/** Ends a permit before its last day; gives its number. */
export async function cancel(
  { permit: id, reason }: CancelPermitInput,
  context: SubgraphContext,
): Promise<string> {
  const { day } = await lockPermit(id, context);
  await context.database.update(permit).set({ cancelledOn: day }).where(eq(permit.id, id));
  await addPermitEvent(id, { kind: 'CANCELLED', day, reason: needed(reason) }, context);
  return id;
}

/**
 * Locks a permit that is in force.
 *
 * @throws RequestError `INVALID_INPUT` when no such permit is open to the caller, `CONFLICT` when it is over.
 */
async function lockPermit(
  id: string,
  { database }: Pick<SubgraphContext, 'database'>,
): Promise<{ row: PermitRow; day: string }> {
  const [row] = await database.select(permitColumns).from(permit).where(eq(permit.id, id)).for('update');
  if (!row) throw invalid('permit', id, 'the number of a permit that is open to you');
  if (row.status !== 'IN_FORCE') {
    throw new RequestError(
      'CONFLICT',
      `${id} is ${row.status.toLowerCase()}; this step is for a permit in force. Nothing was changed.`,
      {
        status: row.status,
      },
    );
  }
  return { row, day: await registerDay(database) };
}

interface PermitStep {
  readonly kind: PermitEventKind;
  readonly day: string;
  readonly reason: string | null;
  readonly changes?: PermitChanges;
}

/** Adds to a permit's history. */
async function addPermitEvent(
  id: string,
  { kind, day, reason, changes }: PermitStep,
  { access, database }: Pick<SubgraphContext, 'access' | 'database'>,
): Promise<void> {
  await database.execute(sql`
    insert into ${permitEvent} (permit, sequence, kind, happened_on, by, reason, changes)
    select ${id}, coalesce(max(sequence), 0) + 1, ${kind}, ${day}::date, ${access.principal?.subject ?? ''}, ${reason},
      ${changes ? JSON.stringify(changes) : null}::text::jsonb
    from ${permitEvent} where permit = ${id}`);
}

const millisecondsPerDay = 86_400_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * millisecondsPerDay).toISOString().slice(0, 10);

/** The last day of so many months that begin on a day. */
function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const same = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth));
  return new Date(same - millisecondsPerDay).toISOString().slice(0, 10);
}

function needed(reason: string): string {
  if (reason.trim()) return reason.trim();
  throw invalid('reason', reason, 'a sentence');
}
