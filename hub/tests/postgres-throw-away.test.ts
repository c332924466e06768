import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type PostgresServer, throwAwayDatabases } from '../src/postgres/index.ts';
import { startThrowAwayPostgres } from '../src/postgres/throw-away-postgres.ts';
import { hold, query } from './postgres-fixtures.ts';

async function realServer(): Promise<PostgresServer> {
  const server = await startThrowAwayPostgres();
  onTestFinished(() => server.stop());
  await query(server.url(), "CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD 'secret'");
  await query(server.url(), 'CREATE DATABASE register OWNER maker');
  return server;
}

const everything = (server: PostgresServer) =>
  query(
    server.url(),
    'SELECT datname AS name FROM pg_database UNION ALL SELECT rolname FROM pg_roles ORDER BY 1',
  );

test('without variables each agency has a fresh database on a server that vanishes', async () => {
  const { databases, stop } = await throwAwayDatabases({ agencies: ['immigration', 'labour'], env: {} });
  onTestFinished(stop);
  const folder = "SELECT current_setting('data_directory') AS data, current_setting('fsync') AS fsync";
  await query(databases.immigration.ownerUrl, 'CREATE TABLE permit AS SELECT 1 AS id');
  expect(await query(databases.immigration.loginUrl, 'SELECT id FROM permit')).toEqual([{ id: 1 }]);
  await expect(query(databases.labour.ownerUrl, 'SELECT id FROM permit')).rejects.toMatchObject({
    code: '42P01',
  });
  await expect(query(databases.labour.loginUrl, folder)).rejects.toMatchObject({ code: '42501' });
  await stop();
  await expect(query(databases.labour.loginUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('beside a real database, by a role that is no superuser; all of it is dropped, the real one untouched', async () => {
  const server = await realServer();
  const real = `postgres://maker:secret@127.0.0.1:${server.port}/register`;
  await query(real, 'CREATE TABLE precious AS SELECT 1 AS id');
  const before = await everything(server);

  const { databases, stop } = await throwAwayDatabases({
    agencies: ['immigration'],
    env: { IMMIGRATION_DATABASE_URL: real },
  });
  const { ownerUrl, loginUrl } = databases.immigration;
  expect(ownerUrl).toMatch(/\/register_test_[0-9a-f]{8}$/);
  await query(ownerUrl, 'CREATE TABLE permit AS SELECT 1 AS id');
  expect(await query(loginUrl, "SELECT id, to_regclass('precious') AS precious FROM permit")).toEqual([
    { id: 1, precious: null },
  ]);
  const forgotten = query(loginUrl, 'SELECT pg_sleep(20)').catch((error: unknown) => error);
  await expect
    .poll(() => query(server.url(), "SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)'"))
    .not.toHaveLength(0);
  await stop();
  expect(await forgotten).toBeInstanceOf(Error);
  expect(await everything(server)).toEqual(before);
  expect(await query(real, 'SELECT id FROM precious')).toEqual([{ id: 1 }]);
});

test('a serving role that is named serves the fresh database too, and stays', async () => {
  const server = await realServer();
  await query(server.url(), "CREATE ROLE reader LOGIN PASSWORD 'secret'");
  const before = await everything(server);
  const { databases, stop } = await throwAwayDatabases({
    agencies: ['immigration'],
    env: {
      IMMIGRATION_DATABASE_URL: `postgres://maker:secret@127.0.0.1:${server.port}/register`,
      IMMIGRATION_LOGIN_DATABASE_URL: `postgres://reader:secret@127.0.0.1:${server.port}/register`,
    },
  });
  const who = 'SELECT current_user AS role, current_database() AS name';
  expect(await query(databases.immigration.loginUrl, who)).toEqual([
    { role: 'reader', name: expect.stringMatching(/^register_test_/) },
  ]);
  await stop();
  expect(await everything(server)).toEqual(before);
});

test('what could not be prepared leaves nothing behind', async () => {
  const server = await realServer();
  await query(server.url(), "CREATE ROLE half LOGIN CREATEDB PASSWORD 'secret'");
  const before = await everything(server);
  const env = { IMMIGRATION_DATABASE_URL: `postgres://half:secret@127.0.0.1:${server.port}/register` };
  await expect(throwAwayDatabases({ agencies: ['immigration'], env })).rejects.toThrow('CREATEROLE');
  expect(await everything(server)).toEqual(before);
});

test('the server that a killed run left is removed by the next run', async () => {
  const directory = join(tmpdir(), `huza-postgres-killed-${process.pid}`);
  const killed = await hold(directory);
  await killed.end('SIGKILL');
  const next = await startThrowAwayPostgres();
  onTestFinished(() => next.stop());
  await expect(access(directory)).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(query(killed.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
