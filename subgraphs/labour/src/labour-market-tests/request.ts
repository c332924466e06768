import { randomBytes } from 'node:crypto';
import { RequestError } from '@huza/access';
import { country } from '@huza/classifications/iso-3166';
import { registerDay, type SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { RequestLabourMarketTestInput } from '../../generated/resolvers.ts';
import { labourMarketTest, vacancy } from '../database/tables.ts';
import { addEvent } from './steps.ts';

/** Classes of permits that an employer can ask a test for; the immigration agency's data say what each is. */
const permitClasses = [
  'A',
  'B',
  'C',
  'D',
  'E1',
  'E2',
  'F',
  'G',
  'H1',
  'H2',
  'H4',
  'H5',
  'H6',
  'J',
  'N2',
  'Q1',
  'R',
];

/** The longest work that a permit is given for, in days: a bound against slips. */
const longestWork = 3_660;

/**
 * Asks for a test for a vacancy of the employer that the caller acts for; gives the test's number.
 *
 * @throws RequestError `INVALID_INPUT` that names the field, its value and what was expected.
 */
export async function requestTest(
  input: RequestLabourMarketTestInput,
  { access, database }: Pick<SubgraphContext, 'access' | 'database'>,
): Promise<string> {
  const day = await registerDay(database);
  const own = access.principal?.employer ?? '';
  const [post] = await database.select().from(vacancy).where(eq(vacancy.id, input.vacancy));
  // Anyone may read vacancies: another employer's is told apart from none at all.
  if (post?.employer !== own) {
    throw invalid('vacancy', input.vacancy, 'the number of a vacancy of your own employer');
  }
  check(input, post.payFrom);
  const id = `LMT${randomBytes(8).toString('hex').toUpperCase()}`;
  await database.insert(labourMarketTest).values({
    id,
    employer: own,
    vacancy: post.id,
    occupation: post.occupation,
    district: post.district,
    openings: post.openings,
    nationality: input.nationality,
    permitClass: input.permitClass,
    monthlyPay: input.monthlyPay,
    durationDays: input.durationDays,
    plans: [...new Set(input.plans)],
    plan: input.plan,
    foreignWorkers: input.foreignWorkers,
    circumstances: [...new Set(input.circumstances ?? [])],
    requestedOn: day,
    status: 'REQUESTED',
  });
  const by = access.principal?.subject ?? '';
  await addEvent(id, { kind: 'REQUESTED', day, reason: null, by }, database);
  return id;
}

function check(input: RequestLabourMarketTestInput, leastPay: number): void {
  const { nationality, permitClass, monthlyPay, durationDays, foreignWorkers } = input;
  if (!country(nationality) || nationality === 'RWA') {
    throw invalid('nationality', nationality, 'a country of ISO 3166-1 alpha-3 other than RWA, such as KEN');
  }
  if (!permitClasses.includes(permitClass)) {
    throw invalid('permitClass', permitClass, `one of ${permitClasses.join(', ')}`);
  }
  if (monthlyPay < leastPay) {
    throw invalid('monthlyPay', monthlyPay, `at least ${leastPay}, the least that the vacancy offers`);
  }
  if (durationDays < 1 || durationDays > longestWork) {
    throw invalid('durationDays', durationDays, `1 to ${longestWork}`);
  }
  if (foreignWorkers < 0) throw invalid('foreignWorkers', foreignWorkers, 'at least 0');
}

const invalid = (argument: string, value: string | number, expected: string) =>
  new RequestError('INVALID_INPUT', `${argument} is ${JSON.stringify(value)}; expected ${expected}.`, {
    argument,
  });
