import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trustOf } from '@huza/hub';
import { afterAll, afterEach, expect, inject, test } from 'vitest';
import { testHub } from './hub.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'huza-process-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A file that a variable can name. */
function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

let running: ChildProcess | undefined;
afterEach(() => void running?.kill('SIGKILL'));

/** Runs the labour subgraph as a process of its own, as in production. */
function labour(environment: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', LABOUR_PORT: '0', ...environment };
  const subgraph = spawn(process.execPath, ['--import', 'tsx', 'subgraphs/labour/src/main.ts'], {
    cwd: root,
    env,
  });
  running = subgraph;
  let printed = '';
  for (const stream of [subgraph.stdout, subgraph.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => subgraph.once('exit', resolve));
  return { printed: () => printed, ended, stop: () => subgraph.kill('SIGTERM') };
}

const lines = (printed: string) =>
  printed.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));

test('a subgraph runs as a process of its own, logs the request id that it was given, and ends on SIGTERM', async () => {
  await using hub = await testHub();
  const subgraph = labour({
    LABOUR_LOGIN_DATABASE_URL: inject('databases').labour?.loginUrl ?? '',
    LABOUR_KEYS: file('labour.json', JSON.parse(inject('keys')).parties.labour),
    TRUST: file('trust.json', JSON.stringify(trustOf(hub.keys))),
    COORDINATION_URL: hub.agencies.coordination?.url ?? '',
    OPENID_ISSUER: `${hub.url}/openid`,
  });
  await expect.poll(subgraph.printed, { timeout: 20_000 }).toContain('listening');
  const [{ port }] = lines(subgraph.printed());
  const url = `http://localhost:${port}`;
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  const headers = { 'x-request-id': 'request-of-the-gateway' };
  const asking = { url, headers, as: 'labour-officer', agency: 'labour' };
  const { data } = await hub.ask('{ occupationsInDemand { name } }', asking);
  expect(data).toEqual({ occupationsInDemand: { name: '2013' } });
  const answered = { requestId: 'request-of-the-gateway', principal: 'labour-officer', msg: 'answered' };
  await expect.poll(() => lines(subgraph.printed())).toContainEqual(expect.objectContaining(answered));
  subgraph.stop();
  expect(await subgraph.ended).toBe(0);
});

test('a subgraph without its configuration names every variable that it misses', async () => {
  const subgraph = labour({ LABOUR_PORT: '70000' });
  expect(await subgraph.ended).toBe(1);
  for (const variable of [
    'LABOUR_PORT',
    'LABOUR_LOGIN_DATABASE_URL',
    'LABOUR_KEYS',
    'TRUST',
    'COORDINATION_URL',
    'OPENID_ISSUER',
  ]) {
    expect(subgraph.printed()).toContain(variable);
  }
});
