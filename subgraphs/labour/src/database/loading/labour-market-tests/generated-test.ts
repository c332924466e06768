import type { Facts, WageFigure } from '@huza/labour-market-test';
import { dayOf, type Employer, type Random } from '@huza/sample-data';

/** Another agency's or the list's word on a day; what generated tests are made from. */
export interface Surroundings {
  /** Unit groups on the first edition of the list. */
  readonly listed: ReadonlySet<string>;
  readonly prevailingWages: (occupation: string, day: number) => WageFigure[];
  /** Job seekers of a minor group. */
  readonly jobSeekers: (minorGroup: string) => readonly Seeker[];
}

/** A generated job seeker who may be referred. */
export interface Seeker {
  readonly id: string;
  readonly occupation: string;
  readonly district: string;
  readonly education: string;
}

/** A generated test: who asks for what, and how it went. */
export interface GeneratedTest {
  readonly id: string;
  readonly employer: Employer;
  readonly vacancy: string | null;
  readonly occupation: string;
  readonly nationality: string;
  readonly permitClass: string;
  readonly pay: number;
  readonly foreignWorkers: number;
  readonly plans: readonly string[];
  readonly requested: number;
  /** The first day after the advertisements. */
  readonly advertised: number;
  readonly advertisements: NonNullable<Facts['advertisements']>;
  readonly referrals: readonly GeneratedReferral[];
  readonly matched: number;
  readonly wages: readonly WageFigure[];
  readonly listed: boolean;
}

interface GeneratedReferral {
  readonly id: string;
  readonly seeker: Seeker;
  readonly on: number;
  readonly outcome: 'HIRED' | 'TURNED_DOWN' | 'DECLINED' | 'DID_NOT_APPEAR';
  readonly reason: string | null;
}

const contents = ['OCCUPATION', 'DUTIES', 'PAY', 'PLACE_OF_WORK', 'QUALIFICATIONS', 'CLOSING_DATE'];
const reasons = ['LACKS_QUALIFICATION', 'LACKS_EXPERIENCE', 'LACKS_LICENCE', 'NOT_AVAILABLE'];

/** Shares of requests with a defect: demonstration assumptions. */
const defects = { advertisedTooShort: 0.12, paidTooLittle: 0.12, withoutPlan: 0.08, hired: 0.1 };

export interface Asked {
  readonly id: string;
  readonly employer: Employer;
  readonly vacancy?: string | null;
  readonly occupation: string;
  readonly nationality: string;
  readonly permitClass: string;
  readonly requested: number;
  /** Whether nothing that the rules demand is missing. */
  readonly flawless: boolean;
}

/** Draws how a test goes. */
export function generateTest(asked: Asked, surroundings: Surroundings, random: Random): GeneratedTest {
  const { id, employer, occupation, requested, flawless } = asked;
  const has = (defect: keyof typeof defects) => !flawless && random.chance(defects[defect]);
  const wages = surroundings.prevailingWages(occupation, requested);
  const prevailing = Math.max(50_000, ...wages.slice(0, 1).map(({ value }) => Number(value?.amount ?? 0)));
  const days = has('advertisedTooShort') ? random.integer(7, 20) : 28;
  const seekers = surroundings.jobSeekers(occupation.slice(0, 3));
  const hired = has('hired');
  const greatest = Math.max(prevailing, ...wages.map(({ value }) => Number(value?.amount ?? 0)));
  const pay = has('paidTooLittle') ? prevailing * 0.6 : greatest * random.lognormal(1.3, 0.15);
  return {
    id,
    employer,
    vacancy: asked.vacancy ?? null,
    occupation,
    nationality: asked.nationality,
    permitClass: asked.permitClass,
    pay: Math.max(10_000, Math.round((flawless ? Math.max(pay, greatest) : pay) / 1_000) * 1_000),
    foreignWorkers: random.integer(0, Math.floor(employer.employees * 0.15)),
    plans: has('withoutPlan') ? ['TRAINING'] : ['TRAINING', 'SKILLS_TRANSFER'],
    requested,
    advertised: requested + days + 1,
    advertisements: [
      run('PUBLIC_EMPLOYMENT_SERVICE', requested + 1, days),
      {
        ...run(random.pick(['NATIONAL_NEWSPAPER', 'JOBS_WEBSITE', 'NATIONAL_RADIO']), requested + 3, 7),
        place: 'A demonstration publisher',
      },
    ],
    referrals: seekers.slice(0, 3).map((seeker, index): GeneratedReferral => {
      const outcome =
        hired && index === 0
          ? 'HIRED'
          : random.pick(['TURNED_DOWN', 'TURNED_DOWN', 'DECLINED', 'DID_NOT_APPEAR'] as const);
      return {
        id: `REF${id}${index + 1}`,
        seeker,
        on: requested + 10,
        outcome,
        reason: outcome === 'TURNED_DOWN' ? random.pick(reasons) : null,
      };
    }),
    matched: seekers.length,
    wages,
    listed: surroundings.listed.has(occupation),
  };
}

const run = (channel: string, from: number, days: number) => ({
  channel,
  from: dayOf(from),
  to: dayOf(from + days - 1),
  contents,
});

/** What is known of a generated test on a day. */
export function factsOf(test: GeneratedTest, day: number): Facts {
  return {
    applied: dayOf(day),
    occupation: test.occupation,
    district: test.employer.district,
    nationality: test.nationality,
    permitClass: test.permitClass,
    durationDays: 730,
    pay: { amount: String(test.pay), currency: 'RWF', per: 'MONTH' },
    openings: 1,
    lists: { 'occupations-in-demand': { listed: test.listed, edition: '2013' } },
    advertisements: test.advertisements,
    prevailingWages: [...test.wages],
    unemploymentRates: [],
    candidates: {
      matched: test.matched,
      referrals: test.referrals.map(({ id, outcome, reason }) => ({ candidate: id, outcome, reason })),
    },
    employer: {
      employees: test.employer.employees,
      foreignWorkers: test.foreignWorkers,
      plans: [...test.plans],
      breaches: [],
    },
    circumstances: {},
  };
}
