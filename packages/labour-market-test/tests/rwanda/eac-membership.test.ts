import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type Framework, type Outcome, rwandaFrameworks } from '../../src/index.ts';
import { inOrder } from '../facts.ts';

const [rwanda] = rwandaFrameworks as [Framework];

/** Free movement of a professional in Rwanda: 1 July 2010, or a later accession. Written apart from the product's data. */
const opened: Record<string, string> = {
  KEN: '2010-07-01',
  TZA: '2010-07-01',
  UGA: '2010-07-01',
  BDI: '2010-07-01',
  SSD: '2016-09-05',
  COD: '2022-07-11',
  SOM: '2024-03-04',
};

const isFree = (nationality: string, applied: string, framework = rwanda) =>
  decide(framework, { ...inOrder, nationality, applied, occupation: '2512' }).results.find(
    ({ rule }) => rule === 'eac-free-movement',
  )?.result === 'PASS';

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('free movement by the date of membership', () => {
  test.each(Object.entries(opened))('%s: not the day before %s, and from that day on', (country, day) => {
    expect([isFree(country, dayBefore(day)), isFree(country, day)]).toEqual([false, true]);
  });

  test('Rwanda itself, the eighth: a national needs no permit', () => {
    expect(isFree('RWA', '2025-01-01')).toBe(false);
  });

  test('for any state and day', () => {
    const days = fc.date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(opened), 'IND', 'ETH', 'COG'), days, (country, date) => {
        const day = date.toISOString().slice(0, 10);
        const from = opened[country];
        expect(isFree(country, day)).toBe(from !== undefined && from <= day);
      }),
    );
  });
});

describe('whose schedule applies, and who is treated as a partner state', () => {
  const changed = (changes: object): Framework => ({
    ...rwanda,
    exemptions: rwanda.exemptions.map((rule) => ({
      ...rule,
      when: rule.when.map((condition) =>
        condition.type === 'FREE_MOVEMENT' ? { ...condition, ...changes } : condition,
      ),
    })),
  });
  const outcome = (framework: Framework, nationality: string, occupation: string): Outcome =>
    decide(framework, { ...inOrder, nationality, occupation, advertisements: [] }).outcome;
  const reciprocal = changed({ scheduleOf: 'NATIONALITY' });

  test.each<[string, string, string, Outcome, Outcome]>([
    ['a Kenyan mason', 'KEN', '7112', 'FAILED', 'EXEMPT'],
    ['a Burundian technician', 'BDI', '3513', 'EXEMPT', 'FAILED'],
    ['a Congolese engineer, whose state has no schedule', 'COD', '2142', 'EXEMPT', 'REFERRED'],
  ])(
    '%s: by Rwanda’s schedule, and by that of the worker’s state',
    (_who, nationality, occupation, host, own) => {
      expect([
        outcome(rwanda, nationality, occupation),
        outcome(reciprocal, nationality, occupation),
      ]).toEqual([host, own]);
    },
  );

  test('with the DRC treated as a third country, and Ethiopia as a partner state', () => {
    const treated = changed({ treatedAs: { COD: 'THIRD_COUNTRY', ETH: 'PARTNER_STATE' } });
    expect([outcome(treated, 'COD', '2142'), outcome(treated, 'ETH', '2142')]).toEqual(['FAILED', 'EXEMPT']);
  });
});
