import type { Facts } from '@huza/labour-market-test';
import type { RequestDatabase } from '@huza/subgraph';
import { and, eq, lte, sql } from 'drizzle-orm';
import { advertisingRun, employer, employerBreach, referral } from '../database/tables.ts';
import { standings } from '../occupations-in-demand/editions/standing.ts';
import { countCandidates } from './candidates.ts';
import { prevailingWages } from './prevailing-wages.ts';
import type { TestRow } from './test-row.ts';

/** The list, as frameworks name it. */
const list = 'occupations-in-demand';

/** What is known of a test on a day: what the rules decide by. */
export async function factsOf(test: TestRow, day: string, database: RequestDatabase): Promise<Facts> {
  const onDay = `${test.occupation} ${day}`;
  const standing = (await standings(database, [onDay], undefined)).get(onDay);
  return {
    applied: day,
    occupation: test.occupation,
    district: test.district,
    nationality: test.nationality,
    permitClass: test.permitClass,
    durationDays: test.durationDays,
    pay: { amount: String(test.monthlyPay), currency: 'RWF', per: 'MONTH' },
    openings: test.openings,
    lists: standing ? { [list]: { listed: standing.unitGroups.length > 0, edition: standing.edition } } : {},
    advertisements: await advertisementsOf(test, day, database),
    prevailingWages: await prevailingWages(test, day, database),
    unemploymentRates: [],
    candidates: {
      matched: await countCandidates(database, test.id),
      referrals: await answersOf(test, database),
    },
    employer: await employerOf(test, day, database),
    circumstances: Object.fromEntries(test.circumstances.map((circumstance) => [circumstance, true])),
  };
}

/** Days to come are not advertised yet. */
async function advertisementsOf({ id }: TestRow, day: string, database: RequestDatabase) {
  const runs = await database
    .select()
    .from(advertisingRun)
    .where(and(eq(advertisingRun.test, id), lte(advertisingRun.starts, day)));
  return runs.map(({ channel, place, starts, ends, contents }) => ({
    channel,
    ...(place !== null && { place }),
    from: starts,
    to: ends < day ? ends : day,
    contents,
  }));
}

/** An answer that an officer disputed counts as none. */
async function answersOf({ id }: TestRow, database: RequestDatabase) {
  const answers = await database.select().from(referral).where(eq(referral.test, id));
  return answers.map(({ id: candidate, outcome, reason, disputedOn }) =>
    disputedOn === null ? { candidate, outcome, reason } : { candidate, outcome: null, reason: null },
  );
}

async function employerOf(
  { employer: id, plans, foreignWorkers }: TestRow,
  day: string,
  database: RequestDatabase,
) {
  // The number alone: the employer's own record is not open to everyone who decides on its test.
  const [known] = await database
    .select({ employees: employer.employees })
    .from(employer)
    .where(eq(employer.id, id));
  const breaches = await database
    .select({ on: employerBreach.foundOn })
    .from(employerBreach)
    .where(and(eq(employerBreach.employer, id), sql`${employerBreach.foundOn} <= ${day}::date`));
  return {
    employees: known?.employees ?? null,
    foreignWorkers,
    plans,
    breaches: breaches.map(({ on }) => on),
  };
}
