import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ClusterInUseError, type PostgresServer, startPostgres } from '../src/postgres/index.ts';
import { processCommand } from '../src/postgres/process-table.ts';
import { hold, query, temporaryFolder } from './postgres-fixtures.ts';

async function start(directory: string): Promise<PostgresServer> {
  const server = await startPostgres({ directory });
  onTestFinished(() => server.stop());
  return server;
}

const processOf = async ({ home }: { home: string }) =>
  Number((await readFile(join(home, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);

test('the first start makes a cluster that is UTF-8, sorts by code point, runs in UTC and is durable', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const server = await start(directory);
  const [found] = await query(
    server.url(),
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
       current_setting('TimeZone') AS zone, current_setting('fsync') AS fsync,
       'Z' < 'a' AS by_code_point, upper('é') AS upper,
       (SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = 'postgres') AS scram
     FROM pg_database WHERE datname = current_database()`,
  );
  expect(found).toEqual({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    zone: 'UTC',
    fsync: 'on',
    by_code_point: true,
    upper: 'É',
    scram: true,
  });
  expect((await stat(join(server.home, 'password'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(server.home, 'data'))).mode & 0o777).toBe(0o700);
  await expect(query(server.url().replace(/:[^:@]*@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({
    code: '28P01',
  });
});

test('the second start reuses the data, and stop may be called twice', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const first = await start(directory);
  await query(first.url(), 'CREATE TABLE kept AS SELECT 42 AS answer');
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  await expect(query(first.url(), 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });

  const second = await start(directory);
  expect(await query(second.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('after kill -9 of the process that started it, the next start stops what is left and goes on', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const killed = await hold(directory);
  await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await killed.end('SIGKILL');
  expect(await query(killed.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  const orphan = await processOf(killed);

  const next = await start(directory);
  expect(await query(next.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(await processOf(next)).not.toBe(orphan);
  await expect.poll(() => processCommand(orphan)).toBeUndefined();
});

test('after kill -9 of PostgreSQL itself, stop still works and the next start recovers', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const first = await start(directory);
  await query(first.url(), 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(await processOf(first), 'SIGKILL');
  await first.stop();

  const second = await start(directory);
  expect(await query(second.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('while another process lives on the folder, a start is refused and leaves it alone', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const living = await hold(directory);
  await expect(startPostgres({ directory })).rejects.toThrow(ClusterInUseError);
  await expect(startPostgres({ directory })).rejects.toThrow(/^Process \d+ uses the database in .*Stop that/);
  expect(await query(living.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('of several starts at once exactly one gets the folder', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const starts = await Promise.allSettled([1, 2, 3].map(() => start(directory)));
  const refused = starts.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  expect(refused).toEqual([expect.any(ClusterInUseError), expect.any(ClusterInUseError)]);
});

test('numbers of dead processes that others have now stand in no way', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const first = await start(directory);
  const data = join(first.home, 'data');
  const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await first.stop();
  await writeFile(join(first.home, 'lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  await writeFile(join(data, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)));

  const second = await start(directory);
  expect(await query(second.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a lock file that a crash of the machine left empty is taken over', async () => {
  const directory = join(await temporaryFolder(), 'postgres');
  const first = await start(directory);
  await first.stop();
  await writeFile(join(first.home, 'lock'), '');
  await expect(start(directory)).resolves.toBeDefined();
});

test('a fixed port is used, and one that is taken is named in the error', async () => {
  const first = await start(join(await temporaryFolder(), 'postgres'));
  const directory = join(await temporaryFolder(), 'postgres');
  await expect(startPostgres({ directory, port: first.port })).rejects.toThrow(
    new RegExp(`could not bind.*[^]*port ${first.port}`),
  );
  await first.stop();
  const second = await startPostgres({ directory, port: first.port });
  onTestFinished(() => second.stop());
  expect(second.port).toBe(first.port);
});
