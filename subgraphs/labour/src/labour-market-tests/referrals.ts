import { randomBytes } from 'node:crypto';
import { RequestError } from '@huza/access';
import { type Batch, groupRows, required, rowByKey, type SubgraphContext } from '@huza/subgraph';
import { and, asc, eq, getTableColumns, type InferSelectModel, inArray } from 'drizzle-orm';
import type {
  DisputeReferralInput,
  ReferCandidatesInput,
  ReportReferralInput,
} from '../../generated/resolvers.ts';
import { referral } from '../database/tables.ts';
import { referrals } from '../policy.ts';
import { candidatesOf } from './candidates.ts';
import { beginStep, takeStep } from './steps.ts';

type Context = Pick<SubgraphContext, 'access' | 'database'>;

/** A referral as it is stored. */
export type ReferralRow = InferSelectModel<typeof referral>;

const mostReferrals = 20;
/** As many of a test's candidates as are looked at for those who are to be referred. */
const mostCandidates = 1_000;

export const referralById: Batch<ReferralRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: referral.id, ...getTableColumns(referral) })
      .from(referral)
      .where(and(database.permitted(referrals, 'IDENTIFIED'), inArray(referral.id, [...ids]))),
  );

/** The referrals of each test, the first first. */
export const referralsOf: Batch<ReferralRow[]> = async (database, tests) =>
  groupRows(
    await database
      .select({ key: referral.test, ...getTableColumns(referral) })
      .from(referral)
      .where(and(database.permitted(referrals, 'IDENTIFIED'), inArray(referral.test, [...tests])))
      .orderBy(asc(referral.referredOn), asc(referral.id)),
  );

/**
 * Sends job seekers to the employer; gives the step's place in the test's history.
 *
 * @throws RequestError `INVALID_INPUT` for one who is no candidate for the post, or was referred before.
 */
export async function referCandidates(input: ReferCandidatesInput, context: Context): Promise<number> {
  const { jobSeekers } = input;
  if (
    jobSeekers.length < 1 ||
    jobSeekers.length > mostReferrals ||
    new Set(jobSeekers).size < jobSeekers.length
  ) {
    throw new RequestError(
      'INVALID_INPUT',
      `jobSeekers has ${jobSeekers.length} numbers; expected 1 to ${mostReferrals}, each once.`,
      { argument: 'jobSeekers' },
    );
  }
  const step = await beginStep('CANDIDATES_REFERRED', input.labourMarketTest, context);
  const { test, day } = step;
  const found =
    (await candidatesOf(context.database, [test.id], { first: mostCandidates })).get(test.id) ?? [];
  const candidates = new Map(found.map((candidate) => [candidate.id, candidate]));
  const rows = jobSeekers.map((id) => {
    const candidate = candidates.get(id);
    if (!candidate || candidate.referred) {
      throw new RequestError(
        'INVALID_INPUT',
        `jobSeekers has ${JSON.stringify(id)}; expected a candidate of ${test.id} who was not referred yet.`,
        { argument: 'jobSeekers' },
      );
    }
    const { occupation, district, education } = candidate;
    // A reference that tells nothing of the person, and that nobody can guess.
    const reference = `REF${randomBytes(8).toString('hex').toUpperCase()}`;
    return {
      id: reference,
      test: test.id,
      employer: test.employer,
      jobSeeker: id,
      occupation,
      district,
      education,
      referredOn: day,
    };
  });
  await context.database.insert(referral).values(rows);
  return takeStep(step, context);
}

/** Keeps the employer's answer; a disputed one may be answered anew. Gives the step's place in the test's history. */
export async function reportReferral(input: ReportReferralInput, context: Context): Promise<number> {
  const known = await findReferral(input.referral, context);
  const step = await beginStep('REFERRAL_REPORTED', known.test, context);
  if (known.outcome !== null && known.disputedOn === null) {
    throw new RequestError(
      'CONFLICT',
      `${known.id} is answered already: ${known.outcome} on ${known.reportedOn}. Nothing was changed.`,
    );
  }
  checkAnswer(input);
  const { outcome, reason = null, explanation = null } = input;
  await context.database
    .update(referral)
    .set({ outcome, reason, explanation, reportedOn: step.day, disputedOn: null, disputeReason: null })
    .where(eq(referral.id, known.id));
  return takeStep(step, context, { reason: reason ?? explanation });
}

function checkAnswer({ outcome, reason, explanation }: ReportReferralInput): void {
  if ((outcome === 'TURNED_DOWN') !== (reason != null)) {
    throw new RequestError(
      'INVALID_INPUT',
      `reason is ${reason ?? 'missing'} and outcome ${outcome}; expected a reason for TURNED_DOWN and for no other outcome.`,
      { argument: 'reason' },
    );
  }
  if (reason !== 'OTHER' || explanation?.trim()) return;
  throw new RequestError('INVALID_INPUT', 'explanation is missing; expected one for the reason OTHER.', {
    argument: 'explanation',
  });
}

/** Disputes the employer's answer, which then counts as none. Gives the step's place in the test's history. */
export async function disputeReferral(input: DisputeReferralInput, context: Context): Promise<number> {
  const known = await findReferral(input.referral, context);
  const step = await beginStep('REFERRAL_DISPUTED', known.test, context);
  if (known.outcome === null || known.disputedOn !== null) {
    const stands = known.outcome === null ? 'not answered yet' : 'disputed already';
    throw new RequestError('CONFLICT', `${known.id} is ${stands}. Nothing was changed.`);
  }
  await context.database
    .update(referral)
    .set({ disputedOn: step.day, disputeReason: input.reason })
    .where(eq(referral.id, known.id));
  return takeStep(step, context, { reason: input.reason });
}

/** The test that a referral is of, whether or not the caller asks to see the referral. */
export async function testOfReferral(id: string, { database }: Pick<Context, 'database'>): Promise<string> {
  const [row] = await database.select({ test: referral.test }).from(referral).where(eq(referral.id, id));
  return required(row ?? null).test;
}

async function findReferral(id: string, { database }: Context): Promise<ReferralRow> {
  const [row] = await database.select().from(referral).where(eq(referral.id, id)).for('update');
  if (row) return row;
  throw new RequestError(
    'INVALID_INPUT',
    `referral is ${JSON.stringify(id)}; expected the number of a referral that is open to you.`,
    { argument: 'referral' },
  );
}
