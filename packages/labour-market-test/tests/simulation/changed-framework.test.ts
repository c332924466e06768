import { describe, expect, test } from 'vitest';
import {
  changedFramework,
  decide,
  type Facts,
  type Framework,
  type FrameworkChanges,
  type Outcome,
  rwandaFrameworks,
} from '../../src/index.ts';
import { advertised, inOrder, rate } from '../facts.ts';

const [rwanda] = rwandaFrameworks as [Framework];

const shortlyAdvertised: Partial<Facts> = {
  advertisements: [
    advertised('PUBLIC_EMPLOYMENT_SERVICE', '2025-05-12', '2025-05-25'),
    advertised('NATIONAL_NEWSPAPER', '2025-05-12', '2025-05-18'),
  ],
};
const congolese: Partial<Facts> = { nationality: 'COD', occupation: '2142' };
const ethiopian: Partial<Facts> = { nationality: 'ETH', occupation: '2142' };

describe('a change turns exactly the outcomes that it should', () => {
  test.each<[string, FrameworkChanges, Partial<Facts>, Outcome, Outcome]>([
    [
      '14 instead of 28 days',
      { advertising: [{ channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 14 }] },
      shortlyAdvertised,
      'FAILED',
      'PASSED',
    ],
    [
      '15 instead of 28 days',
      { advertising: [{ channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 15 }] },
      shortlyAdvertised,
      'FAILED',
      'FAILED',
    ],
    [
      'the DRC treated as a third country',
      { treatedAs: { COD: 'THIRD_COUNTRY' } },
      congolese,
      'EXEMPT',
      'PASSED',
    ],
    [
      'Ethiopia treated as a partner state',
      { treatedAs: { ETH: 'PARTNER_STATE' } },
      ethiopian,
      'PASSED',
      'EXEMPT',
    ],
    [
      'by the schedule of the worker’s state',
      { scheduleOf: 'NATIONALITY' },
      { nationality: 'KEN', occupation: '7112' },
      'PASSED',
      'EXEMPT',
    ],
    ['a wage floor of 120 %', { wageFloorPercent: 120 }, {}, 'PASSED', 'FAILED'],
    ['at most 5 % foreign workers', { foreignWorkerPercent: 5 }, {}, 'PASSED', 'REFERRED'],
    [
      'unemployment of 9 % reached',
      { unemploymentPercent: 9 },
      { unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 9.5)] },
      'PASSED',
      'REFERRED',
    ],
    ['short work of up to two years', { shortWorkDays: 730 }, {}, 'PASSED', 'EXEMPT'],
    ['no advertising at all', { withoutRules: ['advertising'] }, { advertisements: [] }, 'FAILED', 'PASSED'],
    ['no change', {}, shortlyAdvertised, 'FAILED', 'FAILED'],
  ])('%s', (_what, changes, facts, before, after) => {
    const application = { ...inOrder, ...facts };
    expect([
      decide(rwanda, application).outcome,
      decide(changedFramework(rwanda, changes), application).outcome,
    ]).toEqual([before, after]);
  });
});

test('a changed framework does not pass for the one in force', () => {
  expect(changedFramework(rwanda, { wageFloorPercent: 90 }).version).toBe('1 (simulated)');
});

test.each<[string, FrameworkChanges, RegExp]>([
  [
    'a rule that is not there',
    { withoutRules: ['lottery'] },
    /withoutRules: lottery is none of the framework's rules: occupation-in-demand, /,
  ],
  [
    'a channel that no rule asks for',
    { advertising: [{ channel: 'TOWN_CRIER', days: 14 }] },
    /TOWN_CRIER is none of the framework's channels: PUBLIC_EMPLOYMENT_SERVICE/,
  ],
  [
    'days that are none',
    { advertising: [{ channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 0 }] },
    /channels\.0\.days/,
  ],
  ['a share above 100 %', { foreignWorkerPercent: 101 }, /requirement\.percent/],
])('%s is refused', (_what, changes, message) => {
  expect(() => changedFramework(rwanda, changes)).toThrow(message);
});
