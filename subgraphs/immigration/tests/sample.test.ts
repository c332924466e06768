import {
  first,
  last,
  profiles,
  type SampleApplication,
  sampleApplications,
} from '@huza/sample-data/permit-applications';
import { expect, test } from 'vitest';
import { permitClasses } from '../src/database/reference.ts';
import { sampleCrossings } from '../src/database/sample/crossings.ts';

const applications = [...sampleApplications(3_000)];
const share = (is: (application: SampleApplication) => boolean) =>
  applications.filter(is).length / applications.length;
const outcome = ({ events }: SampleApplication) => events.at(-1)?.kind;

test('the same seed gives the same applications, another seed others', () => {
  expect([...sampleApplications(50)]).toEqual([...sampleApplications(50)]);
  expect([...sampleApplications(50, 'another')]).not.toEqual([...sampleApplications(50)]);
});

test('a larger size begins with the smaller one', () => {
  const few = [...sampleApplications(100)];
  expect(applications.slice(0, few.length)).toEqual(few);
});

test('as many permits are issued as are asked for', () => {
  expect(applications.filter(({ permit }) => permit)).toHaveLength(3_000);
  expect([...sampleApplications(0)]).toEqual([]);
});

test('about one application in eight is refused; a few are withdrawn or pending', () => {
  expect(share((one) => outcome(one) === 'REFUSED')).toBeCloseTo(0.12, 1);
  expect(share((one) => outcome(one) === 'WITHDRAWN')).toBeGreaterThan(0.01);
  const pending = share((one) => outcome(one) === 'SUBMITTED' || outcome(one) === 'UNDER_REVIEW');
  expect(pending).toBeGreaterThan(0);
  expect(pending).toBeLessThan(0.05);
});

test('what happens to an application and its permit is in order and never after the last day', () => {
  for (const { events, permit } of applications) {
    const days = [...events, ...(permit?.events ?? [])].map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days[0]).toBeGreaterThanOrEqual(first);
    expect(days.at(-1)).toBeLessThanOrEqual(last);
  }
});

test('a permit that is over says so in its history', () => {
  for (const { permit } of applications) {
    if (!permit) continue;
    const over = permit.cancelled !== null ? 'CANCELLED' : permit.expires < last ? 'EXPIRED' : null;
    const end = permit.events.at(-1)?.kind;
    expect(over ?? end).toBe(end);
    expect(permit.events.filter(({ kind }) => kind === 'RENEWED')).toHaveLength(permit.renewals);
  }
});

test('every class has applicants, and no validity is longer than the class allows', () => {
  const classes = new Map(permitClasses().map((one) => [one.code, one.longest_validity_months]));
  expect(profiles.map(({ permitClass }) => permitClass).sort()).toEqual([...classes.keys()].sort());
  for (const { permitClass, months } of profiles) {
    expect(Math.max(...months)).toBeLessThanOrEqual(classes.get(permitClass) ?? Number.POSITIVE_INFINITY);
  }
});

test('crossings are as many as asked for, in the order of days, the same for the same seed', () => {
  const crossings = [...sampleCrossings(5_000)];
  expect(crossings).toHaveLength(5_000);
  expect([...sampleCrossings(5_000)]).toEqual(crossings);
  const days = crossings.map(([crossedOn]) => crossedOn);
  expect(days).toEqual([...days].sort());
});

test('crossings dip deeply from the end of March 2020', () => {
  const crossings = [...sampleCrossings(20_000)];
  const inMonth = (month: string) => crossings.filter(([day]) => day.startsWith(month)).length;
  expect(inMonth('2020-05')).toBeLessThan(inMonth('2019-05') / 10);
  expect(inMonth('2025-05')).toBeGreaterThan(inMonth('2019-05'));
});

test('nationals of the neighbours cross in the order of the migrant stock', () => {
  const found = new Map<string, number>();
  for (const [, , , nationality] of sampleCrossings(20_000)) {
    found.set(nationality, (found.get(nationality) ?? 0) + 1);
  }
  const order = [...found].sort(([, a], [, b]) => b - a).map(([nationality]) => nationality);
  expect(order.slice(0, 5)).toEqual(['RWA', 'COD', 'BDI', 'UGA', 'TZA']);
});
