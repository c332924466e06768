import { occupation } from '@huza/classifications/isco-08';
import { economicActivity } from '@huza/classifications/isic-rev4';
import { employers } from '@huza/sample-data';
import { expect, test } from 'vitest';
import { jobSeekerColumns, jobSeekerSample } from '../src/database/loading/job-seeker-sample.ts';
import { vacancyColumns, vacancySample } from '../src/database/loading/vacancy-sample.ts';

const named = (columns: readonly string[], rows: Iterable<readonly unknown[]>) =>
  [...rows].map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
const register = employers(50);
const vacancies = (count: number) => named(vacancyColumns, vacancySample(count, register));
const jobSeekers = (count: number) => named(jobSeekerColumns, jobSeekerSample(count));

test('the same count gives the same records, as many as asked for', () => {
  expect(vacancies(200)).toEqual(vacancies(200));
  expect(jobSeekers(200)).toEqual(jobSeekers(200));
  expect([vacancies(200).length, jobSeekers(200).length]).toEqual([200, 200]);
});

test('a vacancy is posted by an employer of the register, for a unit group, in the employer’s own activity', () => {
  for (const vacancy of vacancies(500)) {
    const employer = register.find(({ id }) => id === vacancy.employer);
    expect(occupation(String(vacancy.occupation))?.level).toBe(4);
    expect([vacancy.activity, vacancy.district]).toEqual([employer?.activity, employer?.district]);
    expect(economicActivity(String(vacancy.section))?.level).toBe(1);
  }
});

test('posts of information technology and health take longer to fill than others', () => {
  const days = (hard: boolean) => {
    const filled = vacancies(5_000).filter(
      (vacancy) => vacancy.filled && /^(25|35|22[1-6])/.test(String(vacancy.occupation)) === hard,
    );
    const lengths = filled.map(
      (vacancy) => Date.parse(String(vacancy.filled)) - Date.parse(String(vacancy.posted)),
    );
    return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  };
  expect(days(true)).toBeGreaterThan(days(false));
});
