import type { Facts } from '@huza/labour-market-test';
import { groupRows, type RequestDatabase, registerStates, required } from '@huza/subgraph';
import { and, inArray, lte } from 'drizzle-orm';
import { employer, employerBreach, referral } from '../database/tables.ts';
import type { AdvertisingRunModel } from '../models.ts';
import { standingKey, standings } from '../occupations-in-demand/editions/standing.ts';
import { vacancies } from '../policy.ts';
import { countsOfCandidates } from './candidates.ts';
import { prevailingWages } from './prevailing-wages.ts';
import { advertisingOf } from './queries.ts';
import { surveyFigures } from './survey/survey-figures.ts';
import type { TestRow } from './test-row.ts';

/** The list, as frameworks name it. */
const list = 'occupations-in-demand';

/** What is known of each test on a day: what the rules decide by. As many statements for a hundred tests as for one. */
export async function factsOf(
  tests: readonly TestRow[],
  day: string,
  database: RequestDatabase,
): Promise<ReadonlyMap<string, Facts>> {
  const ids = tests.map(({ id }) => id);
  const onDay = [...new Set(tests.map(({ occupation }) => standingKey(occupation, day)))];
  const standing = await standings(database, onDay, undefined);
  const advertising = await advertisingOf(database, ids, undefined);
  const survey = await surveyFigures(tests, database);
  const offered = await prevailingWages(tests, day, database);
  const own = await ownFigures(day, database);
  const matched = await countsOfCandidates(database, ids, undefined);
  const answers = await answersOf(ids, database);
  const employers = await employersOf(tests, day, database);
  return new Map(
    tests.map((test) => {
      const surveyed = survey.get(test.id);
      const listed = standing.get(standingKey(test.occupation, day));
      const facts: Facts = {
        applied: day,
        occupation: test.occupation,
        district: test.district,
        nationality: test.nationality,
        permitClass: test.permitClass,
        durationDays: test.durationDays,
        pay: { amount: String(test.monthlyPay), currency: 'RWF', per: 'MONTH' },
        openings: test.openings,
        lists: listed ? { [list]: { listed: listed.unitGroups.length > 0, edition: listed.edition } } : {},
        advertisements: advertisementsUntil(day, advertising.get(test.id) ?? []),
        datasets: { ...own, ...(surveyed && { [surveyed.dataset]: surveyed.source }) },
        prevailingWages: [...(surveyed?.prevailingWages ?? []), ...(offered.get(test.id) ?? [])],
        unemploymentRates: surveyed?.unemploymentRates ?? [],
        candidates: {
          matched: matched.get(test.id)?.matched ?? 0,
          referrals: answers.get(test.id) ?? [],
        },
        employer: {
          ...(employers.get(test.employer) ?? unknownEmployer),
          foreignWorkers: test.foreignWorkers,
          plans: test.plans,
        },
        circumstances: Object.fromEntries(test.circumstances.map((circumstance) => [circumstance, true])),
      };
      return [test.id, facts] as const;
    }),
  );
}

/** The agency's own figures are there always: what vacancies offered. */
async function ownFigures(day: string, database: RequestDatabase): Promise<NonNullable<Facts['datasets']>> {
  const { generated, loadedAt } = required(
    (await registerStates(database, ['register'], undefined)).get('register') ?? null,
  );
  const asOf = new Date(loadedAt).toISOString();
  return { [vacancies.dataset]: { agency: 'labour', period: day.slice(0, 4), asOf, generated, asked: null } };
}

/** Days to come are not advertised yet. */
function advertisementsUntil(day: string, runs: readonly AdvertisingRunModel[]) {
  return runs
    .filter(({ starts }) => starts <= day)
    .map(({ channel, place, starts, ends, contents }) => ({
      channel,
      ...(place !== null && { place }),
      from: starts,
      to: ends < day ? ends : day,
      contents,
    }));
}

type Answers = NonNullable<Facts['candidates']>['referrals'];

/** An answer that an officer disputed counts as none. */
async function answersOf(tests: readonly string[], database: RequestDatabase): Promise<Map<string, Answers>> {
  const rows = await database
    .select({
      key: referral.test,
      candidate: referral.id,
      outcome: referral.outcome,
      reason: referral.reason,
      disputedOn: referral.disputedOn,
    })
    .from(referral)
    .where(inArray(referral.test, [...tests]));
  const answer = ({ candidate, outcome, reason, disputedOn }: (typeof rows)[number]) =>
    disputedOn === null ? { candidate, outcome, reason } : { candidate, outcome: null, reason: null };
  return new Map([...groupRows(rows)].map(([test, ofTest]) => [test, ofTest.map(answer)]));
}

type KnownEmployer = Pick<Facts['employer'], 'employees' | 'breaches'>;

const unknownEmployer: KnownEmployer = { employees: null, breaches: [] };

async function employersOf(
  tests: readonly TestRow[],
  day: string,
  database: RequestDatabase,
): Promise<Map<string, KnownEmployer>> {
  const ids = [...new Set(tests.map(({ employer: id }) => id))];
  // The number alone: the employer's own record is not open to everyone who decides on its test.
  const known = await database
    .select({ id: employer.id, employees: employer.employees })
    .from(employer)
    .where(inArray(employer.id, ids));
  const breaches = groupRows(
    await database
      .select({ key: employerBreach.employer, on: employerBreach.foundOn })
      .from(employerBreach)
      .where(and(inArray(employerBreach.employer, ids), lte(employerBreach.foundOn, day))),
  );
  const employees = new Map(known.map((row) => [row.id, row.employees]));
  return new Map(
    ids.map((id) => [
      id,
      { employees: employees.get(id) ?? null, breaches: (breaches.get(id) ?? []).map(({ on }) => on) },
    ]),
  );
}
