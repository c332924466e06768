import type { Advertisement, Facts, RateFigure, WageFigure } from '../src/index.ts';

const survey = {
  observations: 120,
  observationStatus: 'A',
  confidentialityStatus: 'F',
  period: '2025-Q1',
  source: { agency: 'statistics', dataset: 'statistics.labour-force-survey' },
};

const withheld = { observations: null, observationStatus: 'Q', confidentialityStatus: 'C' };

/** An application in Kigali's Gasabo district for which Rwanda's framework finds everything in order. */
export const inOrder: Facts = {
  applied: '2025-06-30',
  occupation: '5120',
  district: '11',
  nationality: 'IND',
  permitClass: 'H2',
  durationDays: 730,
  pay: { amount: '450000', currency: 'RWF', per: 'MONTH' },
  openings: 1,
  lists: { 'occupations-in-demand': { listed: false, edition: '2013' } },
  advertisements: [
    advertised('PUBLIC_EMPLOYMENT_SERVICE', '2025-05-12', '2025-06-08'),
    advertised('NATIONAL_NEWSPAPER', '2025-05-12', '2025-05-18'),
  ],
  prevailingWages: [wage('UNIT_GROUP_IN_DISTRICT', '400000')],
  unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 9.5)],
  candidates: { matched: 0, referrals: [] },
  employer: { employees: 40, foreignWorkers: 3, plans: ['TRAINING', 'SKILLS_TRANSFER'], breaches: [] },
  circumstances: {},
};

/** That the figures of these datasets were collected. */
export const collectedFrom = (...datasets: string[]): NonNullable<Facts['datasets']> =>
  Object.fromEntries(
    datasets.map((dataset) => [
      dataset,
      {
        agency: dataset.split('.')[0] ?? '',
        period: '2025',
        asOf: '2026-01-02T08:00:00.000Z',
        generated: true,
        asked: { at: '2026-01-05T08:00:00.000Z', query: 'f'.repeat(64), requests: ['a-request'] },
      },
    ]),
  );

/** An advertisement that states all that any framework here asks for. */
export function advertised(channel: string, from: string, to: string, place?: string): Advertisement {
  return {
    channel,
    ...(place === undefined ? {} : { place }),
    from,
    to,
    contents: [
      'OCCUPATION',
      'DUTIES',
      'PAY',
      'PLACE_OF_WORK',
      'QUALIFICATIONS',
      'CLOSING_DATE',
      'EMPLOYER',
      'HOURS',
    ],
  };
}

/** A median monthly wage of the survey, of 120 observations unless said otherwise. */
export function wage(
  level: WageFigure['level'],
  amount: string | null,
  changes: Partial<WageFigure> = {},
): WageFigure {
  const value = amount === null ? null : { amount, currency: 'RWF', per: 'MONTH' as const };
  return { ...survey, level, value, ...(amount === null ? withheld : {}), ...changes };
}

/** An unemployment rate of the survey. */
export function rate(
  level: RateFigure['level'],
  value: number | null,
  changes: Partial<RateFigure> = {},
): RateFigure {
  return { ...survey, level, value, ...(value === null ? withheld : {}), ...changes };
}
