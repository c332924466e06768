import { dayNumber, employers } from '@huza/sample-data';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jobSeekerColumns, jobSeekerSample } from '../src/database/loading/job-seeker-sample.ts';
import { firstDay, lastDay } from '../src/database/loading/period.ts';
import { vacancyColumns, vacancySample } from '../src/database/loading/vacancy-sample.ts';

const vacancy = z.strictObject({
  id: z.string(),
  employer: z.string(),
  occupation: z.string(),
  activity: z.string(),
  section: z.string(),
  district: z.string(),
  openings: z.int(),
  posted: z.iso.date(),
  closes: z.iso.date(),
  filled: z.iso.date().nullable(),
  pay_from: z.int(),
  pay_to: z.int(),
});

const jobSeeker = z.strictObject({
  id: z.string(),
  occupation: z.string(),
  district: z.string(),
  education: z.string(),
  sex: z.enum(['F', 'M']),
  age_band: z.string(),
  registered: z.iso.date(),
  ended: z.iso.date().nullable(),
  placed: z.boolean(),
});

const named = (columns: readonly string[], rows: Iterable<readonly unknown[]>) =>
  [...rows].map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));

const register = employers(200);
const vacancies = (size: number) =>
  z.array(vacancy).parse(named(vacancyColumns, vacancySample(size, register)));
const jobSeekers = (size: number) => z.array(jobSeeker).parse(named(jobSeekerColumns, jobSeekerSample(size)));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

describe.each([
  ['vacancies', vacancies],
  ['job seekers', jobSeekers],
] as const)('generated %s', (_kind, generate) => {
  test('are none where none is asked for', () => {
    expect(generate(0)).toEqual([]);
  });

  test('of a larger size begin with those of the smaller one', () => {
    expect(generate(500).slice(0, 100)).toEqual(generate(100));
  });

  test('have a number of their own each', () => {
    expect(new Set(generate(2_000).map(({ id }) => id)).size).toBe(2_000);
  });
});

describe('generated vacancies', () => {
  const sample = vacancies(10_000);

  const daysToFill = (codes: RegExp) =>
    median(
      sample.flatMap(({ occupation, posted, filled }) =>
        filled && codes.test(occupation) ? dayNumber(filled) - dayNumber(posted) : [],
      ),
    );
  const shareFilled = (codes: RegExp) => {
    const old = sample.filter(({ occupation, posted }) => codes.test(occupation) && posted < '2025');
    return old.filter(({ filled }) => filled).length / old.length;
  };

  test('are posted, filled and closed in order, within the days that the register covers', () => {
    for (const { posted, closes, filled } of sample) {
      expect(posted >= firstDay && posted <= lastDay && closes > posted).toBe(true);
      if (filled !== null) expect(filled > posted && filled <= lastDay).toBe(true);
    }
  });

  test('in computing and health take longer to fill than in other professions, and more stay unfilled', () => {
    const hard = /^(25|22[1-6])/;
    const other = /^(21|23|24|26)/;
    expect(daysToFill(hard)).toBeGreaterThan(daysToFill(other) * 1.3);
    expect(shareFilled(hard)).toBeLessThan(shareFilled(other) - 0.1);
  });

  test('offer a range of pay in whole five thousands, professionals more than labourers', () => {
    const pay = (group: string) =>
      median(sample.filter(({ occupation }) => occupation[0] === group).map(({ pay_from }) => pay_from));
    for (const { pay_from, pay_to } of sample) {
      expect(pay_from >= 5_000 && pay_to > pay_from && pay_from % 5_000 === 0 && pay_to % 5_000 === 0).toBe(
        true,
      );
    }
    expect(pay('2')).toBeGreaterThan(pay('9') * 4);
  });
});

describe('generated job seekers', () => {
  const sample = jobSeekers(10_000);

  test('leave the register after they enter it, and only a person who left can have been placed', () => {
    for (const { registered, ended, placed } of sample) {
      expect(registered >= firstDay && registered <= lastDay).toBe(true);
      if (ended === null) expect(placed).toBe(false);
      else expect(ended > registered && ended <= lastDay).toBe(true);
    }
  });

  test('who seek a profession have tertiary education', () => {
    for (const { occupation, education } of sample) {
      if (occupation < '4') expect(Number(education)).toBeGreaterThanOrEqual(5);
    }
  });

  test('are mostly young, and nearly half are women', () => {
    const share = (is: (one: (typeof sample)[number]) => boolean) => sample.filter(is).length / sample.length;
    expect(share(({ age_band }) => age_band < '35')).toBeCloseTo(0.76, 1);
    expect(share(({ sex }) => sex === 'F')).toBeCloseTo(0.47, 1);
  });
});
