import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKeys, openDatabases, subgraphs } from '@huza/hub';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { askableHub, type TestHub } from '../hub.ts';

const mainJob = readFileSync(new URL('../main-job.graphql', import.meta.url), 'utf8');

let hub: TestHub;
let token: string;
let directory: string;
let databases: Awaited<ReturnType<typeof openDatabases>>;

/** Databases as `npm start` has them: a record is on the disk before it counts. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'huza-bench-'));
  databases = await openDatabases(directory, {});
  for (const { agency, prepare } of subgraphs) await prepare(databases.of[agency]?.ownerUrl ?? '', {});
  hub = await askableHub({ databases: databases.of, keys: await developmentKeys() });
  token = await hub.token('statistics-analyst');
}, 120_000);

/** The seconds that a histogram has counted in all. */
async function seconds(url: string, histogram: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const sums = [...text.matchAll(new RegExp(`^${histogram}_sum[^ ]* ([\\d.e+-]+)$`, 'gm'))];
  return sums.reduce((sum, [, value]) => sum + Number(value), 0);
}

afterAll(async () => {
  const agencies = Object.values(hub.agencies).map(({ url }) => seconds(url, 'huza_audit_seconds'));
  // The agencies are asked side by side: no request waits longer than for the slowest of them.
  const waited = Math.max(...(await Promise.all(agencies)));
  const answered = await seconds(hub.url, 'huza_request_seconds');
  console.log(`waiting for the audit log: ${((100 * waited) / answered).toFixed(1)} % of a request's time`);
  await hub.stop();
  await databases.close();
  await rm(directory, { recursive: true });
});

const ask = async (query: string) => {
  const { errors } = await hub.ask(query, {
    purpose: 'official-statistics',
    headers: { authorization: `Bearer ${token}` },
  });
  if (errors) throw new Error(errors[0]?.message);
};

describe('the main job, every disclosure on the disk before it is given', () => {
  bench('one at a time', () => ask(mainJob));
  bench('20 at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask(mainJob)));
  });
});
