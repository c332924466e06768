import { describe, expect, test } from 'vitest';
import {
  decide,
  type Facts,
  type Framework,
  type Outcome,
  type Result,
  rwandaFrameworks,
} from '../../src/index.ts';
import { advertised, inOrder, rate, wage } from '../facts.ts';

const [rwanda] = rwandaFrameworks as [Framework];

type Case = [what: string, result: Result, outcome: Outcome, changes: Partial<Facts>];

function rule(id: string, law: string, table: Case[]) {
  describe(`${id} (${law})`, () => {
    test.each(table)('%s', (_what, result, outcome, changes) => {
      const decision = decide(rwanda, { ...inOrder, ...changes });
      const found = decision.results.find((each) => each.rule === id);
      expect({ result: found?.result, outcome: decision.outcome }).toEqual({ result, outcome });
    });
    test('rests on what the framework cites', () => {
      const { basis } = decide(rwanda, inOrder).results.find((each) => each.rule === id) ?? {};
      expect([basis?.kind, basis?.article].filter(Boolean).join(', ')).toBe(law);
    });
  });
}

const employer = (changes: Partial<Facts['employer']>) => ({ employer: { ...inOrder.employer, ...changes } });
const list = (listed: boolean) => ({ lists: { 'occupations-in-demand': { listed, edition: '2013' } } });

describe('exemptions of Rwanda’s framework', () => {
  rule('occupation-in-demand', 'LAW, Articles 2 and 4', [
    ['an occupation on the list in force', 'PASS', 'EXEMPT', { ...list(true), advertisements: [] }],
    ['an occupation that is not on it', 'NOT_APPLICABLE', 'PASSED', list(false)],
    ['a list that was not looked up leaves a passed test passed', 'NEEDS_EVIDENCE', 'PASSED', { lists: {} }],
    ['and refers one that would fail', 'NEEDS_EVIDENCE', 'REFERRED', { lists: {}, advertisements: [] }],
  ]);

  rule('eac-free-movement', 'LAW, Article 10 and Annex II', [
    [
      'a Kenyan software developer, a professional',
      'PASS',
      'EXEMPT',
      { nationality: 'KEN', occupation: '2512' },
    ],
    [
      'a Ugandan network technician, a technician',
      'PASS',
      'EXEMPT',
      { nationality: 'UGA', occupation: '3513' },
    ],
    [
      'a Kenyan cook: Rwanda’s schedule does not open the occupation',
      'NOT_APPLICABLE',
      'PASSED',
      { nationality: 'KEN' },
    ],
    ['an Indian software developer', 'NOT_APPLICABLE', 'PASSED', { occupation: '2512' }],
    [
      'a Congolese engineer on the day of accession',
      'PASS',
      'EXEMPT',
      { nationality: 'COD', occupation: '2142', applied: '2022-07-11' },
    ],
    [
      'and the day before',
      'NOT_APPLICABLE',
      'FAILED',
      { nationality: 'COD', occupation: '2142', applied: '2022-07-10' },
    ],
    ['a nationality that is not known', 'NEEDS_EVIDENCE', 'PASSED', { nationality: null }],
    ['a Rwandan', 'NOT_APPLICABLE', 'PASSED', { nationality: 'RWA', occupation: '2512' }],
  ]);

  rule('intra-company-transferee', 'POLICY', [
    ['class Q1', 'PASS', 'EXEMPT', { permitClass: 'Q1', advertisements: null }],
    ['class H2', 'NOT_APPLICABLE', 'PASSED', {}],
    ['a class that is not known', 'NEEDS_EVIDENCE', 'PASSED', { permitClass: null }],
  ]);
  rule('special-agreement', 'POLICY', [['class H6', 'PASS', 'EXEMPT', { permitClass: 'H6' }]]);
  rule('investor', 'POLICY', [
    ['class A', 'PASS', 'EXEMPT', { permitClass: 'A' }],
    ['class C, a player or artist', 'NOT_APPLICABLE', 'PASSED', { permitClass: 'C' }],
  ]);
  rule('refugee', 'POLICY', [['class J', 'PASS', 'EXEMPT', { permitClass: 'J' }]]);

  rule('short-work', 'POLICY', [
    ['90 days', 'PASS', 'EXEMPT', { durationDays: 90, permitClass: 'R' }],
    ['91 days', 'NOT_APPLICABLE', 'PASSED', { durationDays: 91 }],
    ['a duration that is not known', 'NEEDS_EVIDENCE', 'PASSED', { durationDays: null }],
  ]);

  rule('recognised-shortage', 'POLICY', [
    ['nurses in the district', 'PASS', 'EXEMPT', { occupation: '2221', district: '57' }],
    ['nurses in another', 'NOT_APPLICABLE', 'PASSED', { occupation: '2221' }],
    [
      'nurses before it was recognised',
      'NOT_APPLICABLE',
      'FAILED',
      { occupation: '2221', district: '57', applied: '2023-12-31' },
    ],
    [
      'nurses where the district is not known',
      'NEEDS_EVIDENCE',
      'PASSED',
      { occupation: '2221', district: null },
    ],
  ]);
});

describe('requirements of Rwanda’s framework', () => {
  const service = advertised('PUBLIC_EMPLOYMENT_SERVICE', '2025-05-12', '2025-06-08');
  const paper = advertised('NATIONAL_NEWSPAPER', '2025-05-12', '2025-05-18');
  rule('advertising', 'POLICY', [
    ['28 days with the service and 7 in a newspaper', 'PASS', 'PASSED', {}],
    [
      '27 days with the service',
      'FAIL',
      'FAILED',
      { advertisements: [{ ...service, to: '2025-06-07' }, paper] },
    ],
    ['no newspaper, website or radio', 'FAIL', 'FAILED', { advertisements: [service] }],
    [
      'without the pay',
      'FAIL',
      'FAILED',
      { advertisements: [{ ...service, contents: ['OCCUPATION'] }, paper] },
    ],
    ['longer than four months ago', 'FAIL', 'FAILED', { applied: '2025-11-01' }],
    [
      'still running on the day of the application: later days do not count',
      'FAIL',
      'FAILED',
      { applied: '2025-06-01' },
    ],
    ['no advertisement', 'FAIL', 'FAILED', { advertisements: [] }],
    ['not known', 'NEEDS_EVIDENCE', 'REFERRED', { advertisements: null }],
  ]);

  rule('wage-floor', 'POLICY', [
    [
      'the prevailing wage exactly',
      'PASS',
      'PASSED',
      { pay: { amount: '400000', currency: 'RWF', per: 'MONTH' } },
    ],
    ['one franc less', 'FAIL', 'FAILED', { pay: { amount: '399999', currency: 'RWF', per: 'MONTH' } }],
    [
      'a year’s pay of twelve times as much',
      'PASS',
      'PASSED',
      { pay: { amount: '4800000', currency: 'RWF', per: 'YEAR' } },
    ],
    [
      'another currency',
      'NEEDS_EVIDENCE',
      'REFERRED',
      { pay: { amount: '400', currency: 'USD', per: 'MONTH' } },
    ],
    [
      'withheld in the district: the country’s stands in',
      'FAIL',
      'FAILED',
      { prevailingWages: [wage('UNIT_GROUP_IN_DISTRICT', null), wage('UNIT_GROUP', '500000')] },
    ],
    [
      'thin in the district: the country’s stands in',
      'FAIL',
      'FAILED',
      {
        prevailingWages: [
          wage('UNIT_GROUP_IN_DISTRICT', '100000', { observations: 29 }),
          wage('UNIT_GROUP', '500000'),
        ],
      },
    ],
    [
      'of low reliability in the district: the country’s stands in',
      'FAIL',
      'FAILED',
      {
        prevailingWages: [
          wage('UNIT_GROUP_IN_DISTRICT', '100000', { observationStatus: 'U' }),
          wage('UNIT_GROUP', '500000'),
        ],
      },
    ],
    [
      'withheld everywhere',
      'NEEDS_EVIDENCE',
      'REFERRED',
      { prevailingWages: [wage('UNIT_GROUP_IN_DISTRICT', null)] },
    ],
    ['pay that is not known', 'NEEDS_EVIDENCE', 'REFERRED', { pay: null }],
  ]);

  const referral = (outcome: 'HIRED' | 'TURNED_DOWN' | 'DECLINED' | null, reason: string | null = null) => ({
    candidate: 'a',
    outcome,
    reason,
  });
  rule('domestic-candidates', 'POLICY', [
    ['none in the register', 'PASS', 'PASSED', {}],
    [
      'one, turned down as unqualified',
      'PASS',
      'PASSED',
      { candidates: { matched: 1, referrals: [referral('TURNED_DOWN', 'LACKS_QUALIFICATION')] } },
    ],
    [
      'one, turned down without a reason',
      'FAIL',
      'FAILED',
      { candidates: { matched: 1, referrals: [referral('TURNED_DOWN')] } },
    ],
    [
      'one, turned down for a reason that is none',
      'FAIL',
      'FAILED',
      { candidates: { matched: 1, referrals: [referral('TURNED_DOWN', 'TOO_OLD')] } },
    ],
    [
      'one, who was hired: the post is filled',
      'FAIL',
      'FAILED',
      { candidates: { matched: 1, referrals: [referral('HIRED')] } },
    ],
    [
      'one hired of two sought',
      'PASS',
      'PASSED',
      { openings: 2, candidates: { matched: 1, referrals: [referral('HIRED')] } },
    ],
    [
      'one without an answer',
      'NEEDS_EVIDENCE',
      'REFERRED',
      { candidates: { matched: 1, referrals: [referral(null)] } },
    ],
    [
      'five matched, one referred',
      'NEEDS_EVIDENCE',
      'REFERRED',
      { candidates: { matched: 5, referrals: [referral('DECLINED')] } },
    ],
    ['no search of the register', 'NEEDS_EVIDENCE', 'REFERRED', { candidates: null }],
  ]);

  rule('foreign-worker-share', 'POLICY', [
    ['3 of 10 with this one', 'NOT_APPLICABLE', 'PASSED', employer({ employees: 9, foreignWorkers: 2 })],
    ['12 of 40 with this one, 30 %', 'PASS', 'PASSED', employer({ employees: 39, foreignWorkers: 11 })],
    ['13 of 40 goes to an officer', 'FAIL', 'REFERRED', employer({ employees: 39, foreignWorkers: 12 })],
    ['staff that is not known', 'NEEDS_EVIDENCE', 'REFERRED', employer({ employees: null })],
  ]);
  rule('plans', 'POLICY', [
    ['both plans', 'PASS', 'PASSED', {}],
    ['no plan of skills transfer', 'FAIL', 'FAILED', employer({ plans: ['TRAINING'] })],
    ['plans that are not known', 'NEEDS_EVIDENCE', 'REFERRED', employer({ plans: null })],
  ]);
  rule('past-breaches', 'POLICY', [
    ['a breach 24 months ago to the day', 'FAIL', 'REFERRED', employer({ breaches: ['2023-06-30'] })],
    ['a breach a day earlier', 'PASS', 'PASSED', employer({ breaches: ['2023-06-29'] })],
    ['breaches that are not known', 'NEEDS_EVIDENCE', 'REFERRED', employer({ breaches: null })],
  ]);
  rule('unemployment', 'POLICY', [
    ['14.9 %', 'PASS', 'PASSED', { unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 14.9)] }],
    [
      '15 % goes to an officer',
      'FAIL',
      'REFERRED',
      { unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 15)] },
    ],
    [
      'withheld everywhere: the rule says nothing',
      'NOT_APPLICABLE',
      'PASSED',
      { unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', null)] },
    ],
  ]);
});
