import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supergraph } from './hub.ts';
import { startIssuer } from './issuer.ts';
import { keyFile } from './key-file.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  await writeFile(join(directory, 'supergraph.graphql'), supergraph());
});
afterAll(() => rm(directory, { recursive: true }));

const main = new URL('../src/main.ts', import.meta.url).pathname;
const start = (variables: NodeJS.ProcessEnv) =>
  spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env.PATH,
      HUZA_PORT: '0',
      GATEWAY_KEY: keyFile,
      SUPERGRAPH: join(directory, 'supergraph.graphql'),
      ...variables,
    },
  });

/** An agency that takes its time, so that a request is under way when the signal comes. */
async function startSlowAgency(milliseconds: number) {
  const server = createServer((request, response) => {
    request
      .resume()
      .once('end', () => setTimeout(() => response.end('{"data":{"permitTotal":7}}'), milliseconds));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { url, stop: () => new Promise((resolve) => server.close(resolve)) };
}

test('SIGTERM lets the request under way finish, then the process ends by itself', {
  timeout: 20_000,
}, async () => {
  await using issuer = await startIssuer();
  const agency = await startSlowAgency(800);
  const process = start({
    OPENID_ISSUER: issuer.url,
    STATISTICS_URL: agency.url,
    IMMIGRATION_URL: agency.url,
  });
  const lines: Record<string, unknown>[] = [];
  const listening = new Promise<number>((resolve) => {
    createInterface({ input: process.stdout }).on('line', (line) => {
      const entry = JSON.parse(line);
      lines.push(entry);
      if (entry.msg === 'listening') resolve(entry.port);
    });
  });
  const url = `http://localhost:${await listening}`;
  expect((await fetch(`${url}/health`)).status).toBe(200);

  const token = await issuer.token('ana');
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-request-id': 'request-0001',
  };
  const query = 'query Total($secret: Boolean = true) { permitTotal @include(if: $secret) }';
  const body = JSON.stringify({ query, variables: { secret: true } });
  const answer = fetch(`${url}/graphql`, { method: 'POST', headers, body });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const signalled = performance.now();
  process.kill('SIGTERM');
  expect(await (await answer).json()).toEqual({ data: { permitTotal: 7 } });
  const [code] = await once(process, 'exit');
  expect(code).toBe(0);
  expect(performance.now() - signalled).toBeLessThan(3_000);
  await agency.stop();

  const [line, ...more] = lines.filter(({ msg }) => msg === 'operation');
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    requestId: 'request-0001',
    operation: 'Total',
    principal: 'ana',
    agency: 'statistics',
    outcome: 'whole',
    milliseconds: expect.any(Number),
    asked: { immigration: expect.any(Number) },
  });
  expect(JSON.stringify(lines)).not.toMatch(/secret|Bearer|eyJ/);
});

test('wrong configuration ends the process with what is wrong and no stack', {
  timeout: 20_000,
}, async () => {
  const process = start({
    OPENID_ISSUER: 'https://id.example',
    STATISTICS_URL: 'http://127.0.0.1:1/graphql',
  });
  let complaint = '';
  process.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(process, 'close');
  expect(code).toBe(1);
  expect(complaint).toBe(
    "The configuration is wrong:\n  IMMIGRATION_URL is not set: expected the address of the immigration subgraph's /graphql\n",
  );
});

test('a port in use ends the process with the variable to set', { timeout: 20_000 }, async () => {
  const agency = await startSlowAgency(0);
  const process = start({
    OPENID_ISSUER: 'https://id.example',
    STATISTICS_URL: agency.url,
    IMMIGRATION_URL: agency.url,
    HUZA_HOST: '127.0.0.1',
    HUZA_PORT: new URL(agency.url).port,
  });
  let complaint = '';
  process.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(process, 'close');
  expect([code, complaint]).toEqual([1, expect.stringContaining('set HUZA_PORT to another port')]);
  await agency.stop();
});
