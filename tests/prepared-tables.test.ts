import postgres from 'postgres';
import { expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };
const sizes = { employers: 20, vacancies: 50, permits: 50, jobSeekers: 1_500 };

interface Answer {
  readonly jobSeekerTable: {
    cells: { nodes: { sex: string | null; registered: { value: number | null } }[] };
  };
}
const ask = async (hub: OwnHub) => {
  const began = performance.now();
  const { data, errors } = await hub.ask<Answer>(
    '{ jobSeekerTable(by: [SEX]) { cells { nodes { sex registered { value } } } } }',
    analyst,
  );
  expect(errors).toBeUndefined();
  const total = data.jobSeekerTable.cells.nodes.find(({ sex }) => sex === null)?.registered.value;
  return { took: performance.now() - began, total };
};
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('protected tables are ready before anybody asks, and again after the register changed', {
  timeout: 120_000,
}, async () => {
  await using unprepared = await ownHub({ sizes });
  const { took: whole } = await ask(unprepared);
  const { took: remembered } = await ask(unprepared);
  expect(whole).toBeGreaterThan(3 * remembered);

  await using hub = await ownHub({ sizes, prepareTables: true });
  await later(3 * whole + 2_000);
  const first = await ask(hub);
  expect(first.took).toBeLessThan(whole / 2);

  const labour = postgres(hub.databases.labour?.ownerUrl ?? '', { onnotice: () => {} });
  const [removed] = await labour`
    with gone as (delete from job_seeker where id in (
      select id from job_seeker where ended is null order by id limit 40) returning 1)
    select count(*)::int as count from gone`;
  await labour.end();
  await later(3 * whole + 4_000);
  const second = await ask(hub);
  expect(second.took).toBeLessThan(whole / 2);
  expect(second.total).toBe((first.total ?? 0) - removed?.count);
});

test('who asks before they are ready waits for the same work, and a stop ends it at once', {
  timeout: 120_000,
}, async () => {
  const hub = await ownHub({ sizes: { ...sizes, jobSeekers: 4_000 }, prepareTables: true });
  const answers = await Promise.all([ask(hub), ask(hub), ask(hub)]);
  expect(new Set(answers.map(({ total }) => total)).size).toBe(1);
  const began = performance.now();
  await hub.stop();
  expect(performance.now() - began).toBeLessThan(20_000);
});
