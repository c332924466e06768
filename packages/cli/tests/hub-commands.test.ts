import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenVerifier } from '@huza/access';
import { expect, test } from 'vitest';
import { huza } from './command-line.ts';
import { serveHub } from './hub.ts';

test('token prints a valid token alone', async () => {
  await using hub = await serveHub();
  const { exitCode, output, errors } = await huza(['token', '--as', 'iom-analyst'], { url: hub.url });
  expect([exitCode, errors]).toEqual([0, '']);
  const verify = createTokenVerifier({ issuer: hub.issuer, audience: 'huza' });
  expect(await verify(`Bearer ${output.trimEnd()}`)).toEqual({
    subject: 'iom-analyst',
    agency: 'iom',
    roles: ['analyst'],
    purposes: ['policy-research'],
  });
});

test('principals are listed as a table, and as JSON', async () => {
  await using hub = await serveHub();
  const table = (await huza(['principals'], { url: hub.url })).output.split('\n');
  expect(table[0]).toMatch(/^NAME {2,}AGENCY {2,}ROLES {2,}PURPOSES$/);
  expect(table[3]).toMatch(
    /^permit-officer +immigration +permit-officer +permit-decision, labour-market-test$/,
  );
  const list = JSON.parse((await huza(['principals', '--json'], { url: hub.url })).output);
  expect(list).toHaveLength(20);
  expect(list[2]).toMatchObject({ name: 'permit-officer', displayName: 'Permit officer' });
});

test('a hub without demonstration principals says where to sign in', async () => {
  await using hub = await serveHub({ demonstration: false });
  const { exitCode, errors } = await huza(['token'], { url: hub.url });
  expect([exitCode, errors]).toEqual([
    2,
    `The hub at ${hub.url} has no demonstration principals. Sign in with its OpenID provider: ${hub.issuer}\n`,
  ]);
});

test('a hub that does not answer: how to start it', async () => {
  const { url } = await stoppedHub();
  const { exitCode, output, errors } = await huza(['token'], { url });
  const message = `The hub at ${url} does not answer. Start it with: npm start\n`;
  expect([exitCode, output, errors]).toEqual([1, '', message]);
});

test('an address at which something else answers', async () => {
  const server = createServer((_request, response) => response.end('<html>')).listen(0, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { exitCode, errors } = await huza(['principals'], { url });
  expect([exitCode, errors]).toEqual([
    1,
    `What answers at ${url} is not a hub. Give the hub's address with --url.\n`,
  ]);
  server.close();
});

test('an address that is none', async () => {
  const { exitCode, errors } = await huza(['principals', '--url', 'hub']);
  expect([exitCode, errors]).toEqual([
    2,
    `The hub's address is "hub": expected one such as http://localhost:4000\n`,
  ]);
});

test.each([
  [['--help'], 'Exit codes:'],
  [['query', '--help'], 'huza query tests/main-job.graphql'],
  [['token', '--help'], 'huza token --as permit-officer'],
  [['principals', '--help'], 'huza principals --json'],
  [['schema', 'check', '--help'], 'huza schema check --json'],
])('help of %j shows examples and needs no hub', async (args, example) => {
  const { exitCode, output, errors } = await huza(args, { url: 'http://localhost:1' });
  expect([exitCode, errors]).toEqual([0, '']);
  expect(output).toContain(example);
});

test.each([
  [['query'], "error: missing required argument 'file'"],
  [['token', '--who', 'x'], "error: unknown option '--who'"],
  [['tokn'], "error: unknown command 'tokn'\n(Did you mean token?)"],
])('a wrong command line %j is explained, with exit code 2', async (args, message) => {
  const { exitCode, output, errors } = await huza(args);
  expect([exitCode, output]).toEqual([2, '']);
  expect(errors).toContain(message);
});

async function stoppedHub() {
  await using hub = await serveHub();
  return { url: hub.url };
}
