import { randomBytes } from 'node:crypto';
import { RequestError } from '@huza/access';
import { registerDay, type SubgraphContext } from '@huza/subgraph';
import { and, eq, notInArray } from 'drizzle-orm';
import type { ApplyForPermitInput, SubmitOutcomeStatementInput } from '../../generated/resolvers.ts';
import { permitApplication } from '../database/tables.ts';
import { checkSought, invalid } from '../permit-classes/requirements.ts';
import { storeOutcome, verifyOutcome } from './outcome-statement.ts';
import { addApplicationEvent, isPending, lockApplication } from './steps.ts';

/** Applicants are grown up, and not older than anyone has become at work. */
const [youngest, oldest] = [16, 90];

/**
 * Keeps an application; gives its number. An employer sponsors for itself alone.
 *
 * @throws RequestError `INVALID_INPUT`, `SIGNATURE_NOT_VALID`, or `CONFLICT` when the test is used already.
 */
export async function apply(input: ApplyForPermitInput, context: SubgraphContext): Promise<string> {
  const { access, database } = context;
  const day = await registerDay(database);
  const own = access.principal?.employer;
  const employer = input.employer ?? own ?? null;
  if (own !== undefined && employer !== own) throw invalid('employer', String(employer), `your own, ${own}`);
  const { permitClass, nationality, occupation, birthYear, sex } = input;
  const known = await checkSought({ permitClass, nationality, occupation }, context);
  const age = Number(day.slice(0, 4)) - birthYear;
  if (age < youngest || age > oldest)
    throw invalid('birthYear', birthYear, `a year of birth ${youngest} to ${oldest} years ago`);
  if (known.labourMarketTest && employer === null) {
    throw new RequestError(
      'INVALID_INPUT',
      `employer is missing; class ${permitClass} is sponsored by one.`,
      { argument: 'employer' },
    );
  }
  const sought = { permitClass, nationality, occupation, employer };
  const verified = input.outcomeStatement
    ? await verifyOutcome(input.outcomeStatement, sought, day, context)
    : null;
  const test = input.labourMarketTest ?? verified?.test ?? null;
  if (verified && test !== verified.test) {
    throw invalid('labourMarketTest', String(test), `${verified.test}, which outcomeStatement is of`);
  }
  await checkUnused(test, context);
  const id = `app_${randomBytes(8).toString('hex')}`;
  await database.insert(permitApplication).values({
    id,
    ...sought,
    birthYear,
    sex,
    status: 'SUBMITTED',
    submittedOn: day,
    labourMarketTest: test,
  });
  await addApplicationEvent(id, { status: 'SUBMITTED', day, reason: null }, context);
  if (verified && input.outcomeStatement)
    await storeOutcome(id, input.outcomeStatement, verified, day, context);
  return id;
}

/** Verifies a statement that comes after the application, and keeps it; gives the application's number. */
export async function submitOutcome(
  input: SubmitOutcomeStatementInput,
  context: SubgraphContext,
): Promise<string> {
  const { application, day } = await lockApplication(input.application, context);
  if (!isPending(application)) {
    throw new RequestError(
      'CONFLICT',
      `${application.id} is ${application.status.toLowerCase()}: a statement is handed in before the decision.`,
      { status: application.status },
    );
  }
  const verified = await verifyOutcome(input.outcomeStatement, application, day, context);
  if (application.labourMarketTest !== null && application.labourMarketTest !== verified.test) {
    throw invalid(
      'outcomeStatement',
      verified.test,
      `one of ${application.labourMarketTest}, to which the application refers`,
    );
  }
  if (application.labourMarketTest === null) {
    await checkUnused(verified.test, context);
    await context.database
      .update(permitApplication)
      .set({ labourMarketTest: verified.test })
      .where(eq(permitApplication.id, application.id));
  }
  await storeOutcome(application.id, input.outcomeStatement, verified, day, context);
  return application.id;
}

/** One test, one permit: said early, and decided by when an application is approved. */
async function checkUnused(test: string | null, { database }: SubgraphContext): Promise<void> {
  if (test === null) return;
  const [used] = await database
    .select({ id: permitApplication.id })
    .from(permitApplication)
    .where(
      and(
        eq(permitApplication.labourMarketTest, test),
        notInArray(permitApplication.status, ['REFUSED', 'WITHDRAWN']),
      ),
    );
  if (!used) return;
  throw new RequestError(
    'CONFLICT',
    `Another application refers to ${test} already; one labour market test is for one permit. Ask for another test.`,
  );
}
