import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAgreementRegister } from '@huza/access';
import { readAgencyKeys } from '@huza/subgraph';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { huza } from './command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huza-keys-'));
  return () => rm(folder, { recursive: true });
});

test('keys are made in a file that its owner alone can read, and never overwritten', async () => {
  const file = join(folder, 'labour.json');
  const { exitCode, output } = await huza(['keys', 'create', file]);
  expect([exitCode, (await stat(file)).mode & 0o777]).toEqual([0, 0o600]);
  const shown = JSON.parse(output);
  const { signing, secret } = readAgencyKeys(await readFile(file, 'utf8'));
  expect(shown).toEqual({ ...shown, kid: signing.kid, x: signing.jwk.x });
  expect([Object.keys(shown).includes('d'), secret.length]).toEqual([false, 32]);
  expect((await huza(['keys', 'public', file])).output).toBe(output);
  const again = await huza(['keys', 'create', file]);
  expect([again.exitCode, again.errors]).toEqual([2, expect.stringContaining('Keys are never overwritten')]);
});

test('a new key takes the place of an old one, which signs for it; the secret stays', async () => {
  const brought: string[] = [];
  const agency = createServer(async (request, response) => {
    for await (const chunk of request) brought.push(JSON.parse(String(chunk)).statement);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => agency.listen(0, 'localhost', resolve));
  onTestFinished(() => void agency.close());
  const [old, next] = [join(folder, 'old.json'), join(folder, 'next.json')];
  const anchor = JSON.parse((await huza(['keys', 'create', old])).output);
  const to = `http://localhost:${(agency.address() as AddressInfo).port}`;
  const { exitCode, output } = await huza(['keys', 'rotate', old, next, '--agency', 'labour', '--to', to]);
  expect(exitCode).toBe(0);
  const register = await createAgreementRegister({ labour: [anchor] });
  await register.accept(brought[0] ?? '');
  const kids = register.keys.keysOf('labour').map(({ jwk, retiredAt }) => [jwk.kid, retiredAt === null]);
  expect(kids).toEqual([
    [anchor.kid, false],
    [JSON.parse(output).kid, true],
  ]);
  const [before, after] = await Promise.all(
    [old, next].map(async (file) => readAgencyKeys(await readFile(file, 'utf8'))),
  );
  expect(after?.secret).toEqual(before?.secret);
});
