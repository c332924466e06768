import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = mkdtempSync(join(tmpdir(), 'huza-kept-'));
const sizes = {
  permits: 300,
  crossings: 1_000,
  vacancies: 300,
  employers: 50,
  'job-seekers': 200,
  'survey-persons': 7_000,
};
const freePorts = {
  HUZA_PORT: '0',
  IMMIGRATION_PORT: '0',
  LABOUR_PORT: '0',
  STATISTICS_PORT: '0',
  COORDINATION_PORT: '0',
};
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const hub of running) hub.kill('SIGKILL');
  rmSync(kept, { recursive: true, force: true });
});

type Command = readonly [string, ...string[]];
const hubItself: Command = [process.execPath, '--import', 'tsx', 'hub/src/main.ts'];
const throughNpm: Command = ['npm', 'start', '--'];

/** Starts the hub as `npm start` does, on free ports and with kept data of its own. */
function start(args: string[] = [], environment: Record<string, string> = {}, command = hubItself) {
  const own = Object.entries(process.env).filter(([name]) => !name.endsWith('DATABASE_URL'));
  const env = { ...Object.fromEntries(own), ...freePorts, HUZA_DATA: kept, ...environment };
  const [program, ...rest] = command;
  const hub = spawn(program, [...rest, ...args], { cwd: root, env });
  running.add(hub);
  let printed = '';
  for (const stream of [hub.stdout, hub.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => hub.once('exit', (code) => resolve(code)));
  ended.then(() => running.delete(hub));
  const ready = async () => {
    await expect
      .poll(() => (hub.exitCode === null ? printed : 'ended: Huza is ready'), { timeout: 120_000 })
      .toContain('Huza is ready');
    expect(hub.exitCode, printed).toBeNull();
    return /Huza is ready: (\S+)/.exec(printed)?.[1] ?? '';
  };
  return { ready, ended, stop: (signal: NodeJS.Signals) => hub.kill(signal), printed: () => printed };
}

const sizeArguments = Object.entries(sizes).flatMap(([name, size]) => [`--${name}`, String(size)]);

const titleAt = async (url: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ occupation(code: "2512") { title } }' }),
  });
  return ((await response.json()) as { data: { occupation: { title: string } } }).data.occupation.title;
};

test('the hub starts from nothing, stops cleanly, and keeps its data over a clean stop and over kill -9', {
  timeout: 300_000,
}, async () => {
  const first = start(sizeArguments);
  expect(await titleAt(await first.ready())).toBe('Software developers');
  expect(first.printed()).toContain('loaded 300 permits, 1,000 crossings, generated for demonstration');
  first.stop('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.printed()).toContain('Stopped. The data are kept for the next start.');

  const second = start();
  expect(await titleAt(await second.ready())).toBe('Software developers');
  expect(second.printed()).toContain('kept 300 permits, 1,000 crossings');

  const beside = start();
  expect(await beside.ended).toBe(1);
  expect(beside.printed()).toMatch(/in use|uses|running/);
  second.stop('SIGKILL');
  await second.ended;

  const third = start(['--permits', '301']);
  expect(await titleAt(await third.ready())).toBe('Software developers');
  expect(third.printed()).toContain(
    'kept 300 permits, 1,000 crossings, generated for demonstration (other sizes take effect with --fresh)',
  );
  third.stop('SIGTERM');
  expect(await third.ended).toBe(0);
});

test('when npm is ended, the hub ends with it', { timeout: 120_000 }, async () => {
  const hub = start(sizeArguments, {}, throughNpm);
  const url = await hub.ready();
  hub.stop('SIGTERM');
  const answers = () =>
    fetch(`${url}/health`).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 15_000 }).toBe(false);
});

test.each([
  ['a port that is no number', [], { HUZA_PORT: 'soon' }, 'HUZA_PORT is "soon"'],
  [
    'an address that is no database',
    [],
    { LABOUR_DATABASE_URL: 'mysql://x' },
    'LABOUR_DATABASE_URL is not the address of a PostgreSQL database',
  ],
  [
    'a size that is no number',
    ['--permits', 'many'],
    {},
    '--permits is many; expected a whole number from 1 to 10,000,000.',
  ],
  ['an option that does not exist', ['--permit', '1'], {}, "Unknown option '--permit'"],
  ['the development sign-in in production', [], { NODE_ENV: 'production' }, 'NODE_ENV is "production"'],
] as const)(
  '%s stops the start with a clear error',
  async (_case, args, environment, message) => {
    const hub = start([...args], { ...environment, HUZA_DATA: mkdtempSync(join(kept, 'wrong-')) });
    expect(await hub.ended).toBe(1);
    expect(hub.printed()).toContain(message);
    expect(hub.printed()).not.toMatch(/\n\s+at /);
  },
  90_000,
);
