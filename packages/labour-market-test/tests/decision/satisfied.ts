import type { Facts, Framework } from '../../src/index.ts';
import { advertised, rate, wage } from '../facts.ts';
import { shifted } from './any-facts.ts';

/** Ways to satisfy one more condition of an application, each with its name. */
export const satisfied: readonly [string, (facts: Facts, framework: Framework) => Facts][] = [
  [
    'the occupation is listed',
    (facts, { exemptions }) => ({
      ...facts,
      lists: Object.fromEntries(
        exemptions
          .flatMap(({ when }) => when)
          .flatMap((condition) => (condition.type === 'OCCUPATION_LISTED' ? [condition.list] : []))
          .map((list) => [list, { listed: true, edition: '2013' }]),
      ),
    }),
  ],
  ['seconded within a multinational', (facts) => ({ ...facts, permitClass: 'Q1' })],
  ['short work', (facts) => ({ ...facts, durationDays: 30 })],
  [
    'high pay',
    (facts, { country }) => ({
      ...facts,
      pay: {
        amount: '99000000',
        currency: currencies[country] ?? 'RWF',
        per: country === 'CAN' ? 'HOUR' : 'YEAR',
      },
    }),
  ],
  [
    'advertised in one more place',
    (facts) => {
      const from = shifted(facts.applied, -40);
      const more = ['PUBLIC_EMPLOYMENT_SERVICE', 'JOBS_WEBSITE', 'NATIONAL_NEWSPAPER', 'EURES'].map(
        (channel) => advertised(channel, from, facts.applied, 'one more'),
      );
      return { ...facts, advertisements: [...(facts.advertisements ?? []), ...more] };
    },
  ],
  [
    'a low prevailing wage',
    (facts) => ({
      ...facts,
      prevailingWages: [
        wage('UNIT_GROUP_IN_DISTRICT', '1', facts.pay ? { value: { ...facts.pay, amount: '1' } } : {}),
      ],
    }),
  ],
  [
    'hardly any unemployment',
    (facts) => ({
      ...facts,
      unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 0.1), rate('DISTRICT', 0.1)],
    }),
  ],
  ['no domestic candidate', (facts) => ({ ...facts, candidates: { matched: 0, referrals: [] } })],
  [
    'hardly any foreign worker',
    (facts) => ({
      ...facts,
      employer: { ...facts.employer, employees: 1000, foreignWorkers: 0 },
    }),
  ],
  [
    'plans handed in',
    (facts) => ({
      ...facts,
      employer: { ...facts.employer, plans: ['TRAINING', 'SKILLS_TRANSFER'] },
    }),
  ],
  ['no breach', (facts) => ({ ...facts, employer: { ...facts.employer, breaches: [] } })],
  [
    'every circumstance holds',
    (facts) => ({
      ...facts,
      circumstances: { RECOMMENDED_BY_DEVELOPMENT_AGENCY: true, EXTENSION_IN_SAME_OCCUPATION: true },
    }),
  ],
];

const currencies: Record<string, string> = { IRL: 'EUR', AUS: 'AUD', CAN: 'CAD', GBR: 'GBP' };
