import postgres from 'postgres';
import { expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };

interface Answer {
  readonly jobSeekerTable: {
    cells: { nodes: { sex: string | null; registered: { value: number | null } }[] };
  };
}
const ask = async (hub: OwnHub, url = hub.url) => {
  const began = performance.now();
  const { data, errors } = await hub.ask<Answer>(
    '{ jobSeekerTable(by: [SEX]) { cells { nodes { sex registered { value } } } } }',
    { ...analyst, url, ...(url !== hub.url && { agency: 'labour' }) },
  );
  expect(errors).toBeUndefined();
  return { took: performance.now() - began, cells: data.jobSeekerTable.cells.nodes };
};
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function removeJobSeekers(hub: OwnHub, many: number): Promise<void> {
  const labour = postgres(hub.databases.labour?.ownerUrl ?? '', { onnotice: () => {} });
  await labour`delete from job_seeker where id in (
    select id from job_seeker where ended is null order by id limit ${many})`;
  await labour.end();
}

test('protected tables are ready after the start and after a change, made once, and a stop ends the work', {
  timeout: 240_000,
}, async () => {
  const sizes = { employers: 20, vacancies: 50, permits: 50, jobSeekers: 800 };
  const hub = await ownHub({ sizes, subgraphTimeout: 120_000, prepareTables: true });
  // Who asks at once, and asks together, waits for one and the same work.
  const [first, ...others] = await Promise.all([ask(hub), ask(hub), ask(hub)]);
  expect(others.map(({ cells }) => cells)).toEqual([first.cells, first.cells]);
  await removeJobSeekers(hub, 20);
  const waited = await ask(hub);

  await removeJobSeekers(hub, 20);
  await later(3 * waited.took + 3_000);
  const changed = await ask(hub);
  expect(changed.took).toBeLessThan(waited.took / 2);

  const { url } = await hub.startAgency('labour');
  await later(3 * waited.took + 1_000);
  const started = await ask(hub, url);
  expect(started.cells).toEqual(changed.cells);
  expect(started.took).toBeLessThan(waited.took / 2);

  await removeJobSeekers(hub, 20);
  await later(2_500);
  const began = performance.now();
  await hub.stop();
  expect(performance.now() - began).toBeLessThan(30_000);
});
