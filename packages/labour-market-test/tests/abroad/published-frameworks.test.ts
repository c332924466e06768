import { describe, expect, test } from 'vitest';
import { decide, type Facts, type Outcome } from '../../src/index.ts';
import { advertised, inOrder } from '../facts.ts';
import { readFramework } from './read-framework.ts';

type Case = [what: string, outcome: Outcome, changes: Partial<Facts>];

function cases(framework: string, facts: Facts, table: Case[]) {
  const rules = readFramework(framework);
  test.each(table)('%s: %s', (_what, outcome, changes) => {
    expect(decide(rules, { ...facts, ...changes }).outcome).toBe(outcome);
  });
}

const nobody = { employees: 40, foreignWorkers: 3, plans: null, breaches: null };

describe('Ireland, Labour Market Needs Test', () => {
  const facts: Facts = {
    ...inOrder,
    pay: { amount: '36000', currency: 'EUR', per: 'YEAR' },
    employer: nobody,
    lists: { 'critical-skills-occupations': { listed: false, edition: '2024-09-02' } },
    circumstances: { RECOMMENDED_BY_DEVELOPMENT_AGENCY: false },
    advertisements: [
      advertised('EURES', '2025-05-12', '2025-06-08'),
      advertised('JOBS_WEBSITE', '2025-05-12', '2025-06-08'),
    ],
  };
  const eures = advertised('EURES', '2025-05-12', '2025-06-08');
  cases('ireland', facts, [
    ['28 days on EURES and on a further platform', 'PASSED', {}],
    [
      '27 days on EURES',
      'FAILED',
      {
        advertisements: [
          { ...eures, to: '2025-06-07' },
          advertised('JOBS_WEBSITE', '2025-05-12', '2025-06-08'),
        ],
      },
    ],
    ['no further platform', 'FAILED', { advertisements: [eures] }],
    ['a notice that ended before the 90 days', 'FAILED', { applied: '2025-12-01' }],
    [
      '28 days with a gap of one are not continuous',
      'FAILED',
      {
        advertisements: [
          advertised('EURES', '2025-05-12', '2025-05-25'),
          advertised('EURES', '2025-05-27', '2025-06-09'),
          advertised('JOBS_WEBSITE', '2025-05-12', '2025-06-08'),
        ],
      },
    ],
    [
      'an occupation on the Critical Skills Occupations List',
      'EXEMPT',
      {
        advertisements: [],
        lists: { 'critical-skills-occupations': { listed: true, edition: '2024-09-02' } },
      },
    ],
    [
      'pay of €64,000',
      'EXEMPT',
      { advertisements: [], pay: { amount: '64000', currency: 'EUR', per: 'YEAR' } },
    ],
    [
      'pay of €5,400 a month, €64,800 a year',
      'EXEMPT',
      { advertisements: [], pay: { amount: '5400', currency: 'EUR', per: 'MONTH' } },
    ],
    ['pay below €34,000', 'FAILED', { pay: { amount: '33999', currency: 'EUR', per: 'YEAR' } }],
    ['more than half of the staff from outside', 'FAILED', { employer: { ...nobody, foreignWorkers: 20 } }],
  ]);
});

describe('Australia, labour market testing', () => {
  const facts: Facts = {
    ...inOrder,
    employer: nobody,
    pay: { amount: '90000', currency: 'AUD', per: 'YEAR' },
    advertisements: [
      advertised('JOBS_WEBSITE', '2025-03-01', '2025-03-28', 'seek.com.au'),
      advertised('JOBS_WEBSITE', '2025-03-01', '2025-03-28', 'linkedin.com'),
    ],
  };
  const [seek, linkedin] = facts.advertisements ?? [];
  if (!seek || !linkedin) throw new Error('Two advertisements are the case');
  const withoutPay = (contents: string[]) => contents.filter((content) => content !== 'PAY');
  cases('australia', facts, [
    ['two advertisements of 28 days within four months', 'PASSED', {}],
    ['one advertisement', 'FAILED', { advertisements: [seek] }],
    ['twice on one site is one', 'FAILED', { advertisements: [seek, seek] }],
    [
      'two overlapping advertisements on one platform, 2 to 24 May and 23 May to 14 June, run on',
      'PASSED',
      {
        applied: '2023-06-30',
        advertisements: [
          advertised('JOBS_WEBSITE', '2023-05-02', '2023-05-24', 'seek.com.au'),
          advertised('JOBS_WEBSITE', '2023-05-23', '2023-06-14', 'seek.com.au'),
          advertised('JOBS_WEBSITE', '2023-05-02', '2023-06-14', 'linkedin.com'),
        ],
      },
    ],
    ['advertised more than four months before', 'FAILED', { applied: '2025-08-01' }],
    [
      'no earnings stated below AUD 96,400',
      'FAILED',
      {
        advertisements: [seek, { ...linkedin, contents: withoutPay(linkedin.contents) }],
      },
    ],
    [
      'no earnings stated above',
      'PASSED',
      {
        pay: { amount: '120000', currency: 'AUD', per: 'YEAR' },
        advertisements: [seek, { ...linkedin, contents: withoutPay(linkedin.contents) }],
      },
    ],
    ['a national of Japan, a trade obligation', 'EXEMPT', { nationality: 'JPN', advertisements: [] }],
    [
      'earnings of AUD 250,000',
      'EXEMPT',
      { pay: { amount: '250000', currency: 'AUD', per: 'YEAR' }, advertisements: [] },
    ],
  ]);
});

describe('Canada, labour market impact assessment in Quebec', () => {
  const hourly = (amount: string) => ({ amount, currency: 'CAD', per: 'HOUR' as const });
  const figure = {
    observations: null,
    observationStatus: 'A',
    confidentialityStatus: 'F',
    period: '2024-Q3',
    source: { agency: 'esdc', dataset: 'job-bank' },
  };
  const unemployment = (value: number) => [{ ...figure, level: 'DISTRICT' as const, value }];
  const facts: Facts = {
    ...inOrder,
    applied: '2024-10-15',
    employer: { ...nobody, employees: 50, foreignWorkers: 4 },
    pay: hourly('25'),
    prevailingWages: [{ ...figure, level: 'UNIT_GROUP_IN_DISTRICT', value: hourly('24.50') }],
    unemploymentRates: unemployment(5.9),
    advertisements: [
      advertised('PUBLIC_EMPLOYMENT_SERVICE', '2024-09-01', '2024-09-28'),
      advertised('JOBS_WEBSITE', '2024-09-01', '2024-09-28'),
      advertised('NATIONAL_NEWSPAPER', '2024-09-01', '2024-09-28'),
    ],
  };
  cases('canada-quebec', facts, [
    ['Job Bank and two more for four weeks, a low wage where unemployment is 5.9 %', 'PASSED', {}],
    ['the same where it is 6.0 %', 'FAILED', { unemploymentRates: unemployment(6) }],
    [
      'a wage that is not low where it is 6.7 %, Montréal',
      'PASSED',
      { pay: hourly('27.47'), unemploymentRates: unemployment(6.7) },
    ],
    ['outside any metropolitan area', 'PASSED', { unemploymentRates: [] }],
    [
      '6 foreign workers of 51 are above the cap of 10 %',
      'FAILED',
      { employer: { ...nobody, employees: 50, foreignWorkers: 5 } },
    ],
    ['below the prevailing wage', 'FAILED', { pay: hourly('24.49') }],
    [
      'no local median: the national one stands in',
      'FAILED',
      { prevailingWages: [{ ...figure, level: 'UNIT_GROUP', value: hourly('26') }] },
    ],
    ['only one more channel', 'FAILED', { advertisements: (facts.advertisements ?? []).slice(0, 2) }],
    ['advertised more than three months before', 'FAILED', { applied: '2025-01-10' }],
  ]);
});

describe('United Kingdom, Resident Labour Market Test to 2020', () => {
  const facts: Facts = {
    ...inOrder,
    applied: '2019-11-01',
    employer: nobody,
    pay: { amount: '35000', currency: 'GBP', per: 'YEAR' },
    lists: { 'shortage-occupations': { listed: false, edition: '2019-10-06' } },
    circumstances: { EXTENSION_IN_SAME_OCCUPATION: false },
    advertisements: [
      advertised('PUBLIC_EMPLOYMENT_SERVICE', '2019-09-01', '2019-09-14'),
      advertised('PUBLIC_EMPLOYMENT_SERVICE', '2019-10-01', '2019-10-14'),
      advertised('JOBS_WEBSITE', '2019-09-01', '2019-09-28'),
    ],
  };
  cases('united-kingdom', facts, [
    ['two stages of 14 days, and another channel for 28', 'PASSED', {}],
    [
      'a stage of less than seven days does not count',
      'FAILED',
      {
        advertisements: [
          advertised('PUBLIC_EMPLOYMENT_SERVICE', '2019-09-01', '2019-09-22'),
          advertised('PUBLIC_EMPLOYMENT_SERVICE', '2019-10-01', '2019-10-06'),
          advertised('JOBS_WEBSITE', '2019-09-01', '2019-09-28'),
        ],
      },
    ],
    [
      'a shortage occupation',
      'EXEMPT',
      { advertisements: [], lists: { 'shortage-occupations': { listed: true, edition: '2019-10-06' } } },
    ],
    [
      'pay of £159,600',
      'EXEMPT',
      { advertisements: [], pay: { amount: '159600', currency: 'GBP', per: 'YEAR' } },
    ],
    [
      'a settled worker who was hired',
      'FAILED',
      { candidates: { matched: 1, referrals: [{ candidate: 'a', outcome: 'HIRED', reason: null }] } },
    ],
    [
      'a settled worker turned down because the migrant is better',
      'FAILED',
      {
        candidates: {
          matched: 1,
          referrals: [{ candidate: 'a', outcome: 'TURNED_DOWN', reason: 'OTHER_CANDIDATE_PREFERRED' }],
        },
      },
    ],
  ]);
});
