import { describe, expect, test } from 'vitest';
import { jobSeekersByOccupation } from '../src/job-seekers/statistics.ts';
import {
  vacanciesByActivity,
  vacanciesByDistrict,
  vacanciesByEmployer,
  vacanciesByOccupation,
} from '../src/vacancies/statistics.ts';
import { openDatabase } from './open-database.ts';

const { sql, database } = openDatabase();
const lastDay = '2025-12-31';
const daysBetween = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000;

/** As percentile_cont(0.5) has it: the middle, or the mean of both that are nearest to it. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface Posted {
  occupation: string;
  activity: string;
  section: string;
  district: string;
  employer: string;
  openings: number;
  posted: string;
  closes: string;
  filled: string | null;
}
const vacancies = await sql<Posted[]>`
  select occupation, activity, section, district, employer, openings,
    posted::text, closes::text, filled::text from vacancy`;

/** The counts, found without the code under test. */
function counted(is: (vacancy: Posted) => boolean) {
  const mine = vacancies.filter(is);
  const open = mine.filter(({ closes, filled }) => closes >= lastDay && !filled);
  const filled = mine.flatMap((one) =>
    one.filled && one.filled > '2024-12-31' ? { ...one, on: one.filled } : [],
  );
  return {
    open: open.length,
    openings: open.reduce((sum, { openings }) => sum + openings, 0),
    medianDaysOpen: median(open.map(({ posted }) => daysBetween(posted, lastDay))),
    posted: mine.filter(({ posted }) => posted > '2024-12-31').length,
    filled: filled.length,
    medianDaysToFill: median(filled.map(({ posted, on }) => daysBetween(posted, on))),
    asOf: lastDay,
  };
}

describe('vacancies', () => {
  test('by occupation are counted at all four levels in one batch', async () => {
    const codes = ['2', '25', '251', '2512'];
    const counts = await vacanciesByOccupation(database, codes, undefined);
    for (const code of codes) {
      const expected = counted(({ occupation }) => occupation.startsWith(code));
      expect(counts.get(code)).toEqual({ key: code, ...expected });
    }
    expect(counts.get('2')?.open).toBeGreaterThan(0);
  });

  test('of an occupation that nobody seeks are none, with no median', async () => {
    const counts = await vacanciesByOccupation(database, ['0', '0110'], undefined);
    expect(counts.get('0110')).toMatchObject({
      open: 0,
      openings: 0,
      medianDaysOpen: null,
      medianDaysToFill: null,
    });
    expect(counts.size).toBe(2);
  });

  test('by activity are counted from section to class', async () => {
    const [{ section, activity } = { section: '', activity: '' }] = await sql<Posted[]>`
      select section, activity from vacancy group by 1, 2 order by count(*) desc limit 1`;
    const keys = [section, activity.slice(0, 2), activity.slice(0, 3), activity];
    const counts = await vacanciesByActivity(database, keys, undefined);
    for (const key of keys) {
      const expected = counted((one) => one.section === key || one.activity.startsWith(key));
      expect(counts.get(key)).toEqual({ key, ...expected });
    }
    expect(counts.get(activity)?.posted).toBeGreaterThan(0);
  });

  test('by district add up to all of them', async () => {
    const keys = [...new Set(vacancies.map(({ district }) => district))];
    const counts = await vacanciesByDistrict(database, keys, undefined);
    const open = [...counts.values()].reduce((sum, count) => sum + count.open, 0);
    expect(open).toBe(counted(() => true).open);
    expect(counts.get('11')).toEqual({ key: '11', ...counted(({ district }) => district === '11') });
  });

  test('by employer are that employer’s alone', async () => {
    const employer = vacancies[0]?.employer ?? '';
    const counts = await vacanciesByEmployer(database, [employer, 'emp_unknown'], undefined);
    expect(counts.get(employer)).toEqual({ key: employer, ...counted((one) => one.employer === employer) });
    expect(counts.get('emp_unknown')).toMatchObject({ open: 0, posted: 0 });
  });
});

test('job seekers, and how long they have been registered, are told at all four levels in one batch', async () => {
  const seekers = await sql<
    { occupation: string; registered: string; ended: string | null; placed: boolean }[]
  >`select occupation, registered::text, ended::text, placed from job_seeker`;
  const codes = ['5', '52', '522', '5223', '0'];
  const counts = await jobSeekersByOccupation(database, codes, undefined);
  for (const key of codes) {
    const mine = seekers.filter(({ occupation }) => occupation.startsWith(key));
    const seeking = mine.filter(({ ended }) => ended === null || ended > lastDay);
    const placed = mine.filter((one) => one.placed && one.ended && one.ended > '2024-12-31');
    expect(counts.get(key)).toEqual({
      key,
      registered: { contributors: seeking.length, key: expect.stringMatching(/^\d+$/) },
      placed: { contributors: placed.length, key: expect.stringMatching(/^\d+$/) },
      medianDaysRegistered: median(seeking.map(({ registered }) => daysBetween(registered, lastDay))),
      asOf: lastDay,
    });
  }
  expect(counts.get('5')?.medianDaysRegistered).toBeGreaterThan(0);
  expect(counts.get('0')?.medianDaysRegistered).toBeNull();
});
