import fc from 'fast-check';
import type { Facts } from '../../src/index.ts';
import { collectedFrom, rate, wage } from '../facts.ts';

const unknownOr = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const levels = ['UNIT_GROUP_IN_DISTRICT', 'UNIT_GROUP', 'MINOR_GROUP', 'DISTRICT'] as const;

const pay = fc.record({
  amount: fc.integer({ min: 1, max: 1_000_000 }).map(String),
  currency: fc.constantFrom('RWF', 'EUR', 'AUD', 'CAD', 'GBP'),
  per: fc.constantFrom('HOUR', 'MONTH', 'YEAR'),
});

const contents = [
  'OCCUPATION',
  'DUTIES',
  'PAY',
  'PLACE_OF_WORK',
  'QUALIFICATIONS',
  'CLOSING_DATE',
  'EMPLOYER',
  'HOURS',
];

const thinOrNot = fc.record({
  observations: fc.constantFrom(null, 5, 200),
  observationStatus: fc.constantFrom('A', 'U'),
  period: fc.constantFrom('2024', '2025'),
});

/** Advertisements shortly before the day of the application, most of them complete. */
const advertisements = (applied: string) =>
  fc
    .array(
      fc.record({
        channel: fc.constantFrom('PUBLIC_EMPLOYMENT_SERVICE', 'NATIONAL_NEWSPAPER', 'JOBS_WEBSITE', 'EURES'),
        place: fc.constantFrom('one', 'another'),
        open: fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 50 })),
        contents: fc.oneof(
          { weight: 3, arbitrary: fc.constant(contents) },
          { weight: 1, arbitrary: fc.subarray(contents) },
        ),
      }),
      { maxLength: 5 },
    )
    .map((list) =>
      list.map(({ open: [before, length], ...rest }) => ({
        ...rest,
        from: shifted(applied, -before),
        to: shifted(applied, length - before),
      })),
    );

/** Any application, with much of it unknown. */
export const anyFacts: fc.Arbitrary<Facts> = day.chain((applied) =>
  fc.record({
    applied: fc.constant(applied),
    occupation: fc.constantFrom('2512', '2221', '3513', '5120', '7112', '9111'),
    district: unknownOr(fc.constantFrom('11', '57')),
    nationality: unknownOr(fc.constantFrom('KEN', 'COD', 'SOM', 'IND', 'JPN', 'RWA')),
    permitClass: unknownOr(fc.constantFrom('H1', 'H2', 'Q1', 'J', 'C')),
    durationDays: unknownOr(fc.integer({ min: 1, max: 1095 })),
    pay: unknownOr(pay),
    openings: fc.integer({ min: 1, max: 3 }),
    lists: fc.dictionary(
      fc.constantFrom('occupations-in-demand', 'critical-skills-occupations', 'shortage-occupations'),
      fc.record({ listed: fc.boolean(), edition: fc.constant('2013') }),
    ),
    advertisements: unknownOr(advertisements(applied)),
    datasets: unknownOr(
      fc
        .subarray(['statistics.labour-force-survey', 'labour.vacancies'])
        .map((datasets) => collectedFrom(...datasets)),
    ),
    prevailingWages: fc.array(
      fc
        .tuple(fc.constantFrom(...levels), fc.constantFrom(null, '1000', '400000'), thinOrNot)
        .map(([level, amount, thin]) => wage(level, amount, thin)),
      { maxLength: 4 },
    ),
    unemploymentRates: fc.array(
      fc
        .tuple(fc.constantFrom(...levels), fc.constantFrom(null, 2.5, 40), thinOrNot)
        .map(([level, value, thin]) => rate(level, value, thin)),
      { maxLength: 4 },
    ),
    candidates: unknownOr(
      fc.record({
        matched: fc.integer({ min: 0, max: 6 }),
        referrals: fc.array(
          fc.record({
            candidate: fc.constantFrom('a', 'b', 'c'),
            outcome: fc.constantFrom('HIRED', 'TURNED_DOWN', 'DECLINED', 'DID_NOT_APPEAR', null),
            reason: fc.constantFrom('LACKS_QUALIFICATION', 'TOO_OLD', null),
          }),
          { maxLength: 4 },
        ),
      }),
    ),
    employer: fc.record({
      employees: unknownOr(fc.integer({ min: 0, max: 200 })),
      foreignWorkers: unknownOr(fc.integer({ min: 0, max: 50 })),
      plans: unknownOr(fc.subarray(['TRAINING', 'SKILLS_TRANSFER'])),
      breaches: unknownOr(fc.array(day, { maxLength: 3 })),
    }),
    circumstances: fc.dictionary(
      fc.constantFrom('RECOMMENDED_BY_DEVELOPMENT_AGENCY', 'EXTENSION_IN_SAME_OCCUPATION'),
      fc.boolean(),
    ),
  }),
);

/** The day so many days later. */
export const shifted = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
