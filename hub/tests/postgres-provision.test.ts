import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgencyDatabase, type PostgresServer, provisionAgency } from '../src/postgres/index.ts';
import { startThrowAwayPostgres } from '../src/postgres/throw-away-postgres.ts';
import { query } from './postgres-fixtures.ts';

let server: PostgresServer;
let immigration: AgencyDatabase;
let labour: AgencyDatabase;

const provision = (agency: string, admin = server.url()) =>
  provisionAgency(admin, { database: agency, owner: `${agency}_owner`, login: `${agency}_login` });

const denied = { code: '42501' };

beforeAll(async () => {
  server = await startThrowAwayPostgres();
  [immigration, labour] = await Promise.all([provision('immigration'), provision('labour')]);
  await query(
    immigration.ownerUrl,
    `CREATE TABLE permit (id int GENERATED ALWAYS AS IDENTITY, class text);
     INSERT INTO permit (class) VALUES ('H1'), ('H2');
     ALTER TABLE permit ENABLE ROW LEVEL SECURITY;
     CREATE POLICY only_h1 ON permit FOR SELECT USING (class = 'H1')`,
  );
});

afterAll(() => server.stop());

test('the owner migrates and the login reads what the owner made', async () => {
  expect(await query(labour.ownerUrl, 'CREATE TABLE vacancy AS SELECT 7 AS id')).toEqual([]);
  expect(await query(labour.loginUrl, 'SELECT id FROM vacancy')).toEqual([{ id: 7 }]);
});

test('row level security binds the login', async () => {
  expect(await query(immigration.loginUrl, 'SELECT class FROM permit')).toEqual([{ class: 'H1' }]);
  await expect(
    query(immigration.loginUrl, 'SET row_security = off; SELECT class FROM permit'),
  ).rejects.toMatchObject(denied);
  await expect(
    query(immigration.loginUrl, 'ALTER TABLE permit DISABLE ROW LEVEL SECURITY'),
  ).rejects.toMatchObject(denied);
});

test.each([
  'CREATE TABLE mine (id int)',
  'CREATE TEMPORARY TABLE mine (id int)',
  'CREATE SCHEMA mine',
  "INSERT INTO permit (class) VALUES ('H1')",
  'DELETE FROM permit',
  'DROP POLICY only_h1 ON permit',
  'CREATE DATABASE mine',
  'CREATE ROLE mine',
  'ALTER ROLE immigration_login BYPASSRLS',
  'SET ROLE immigration_owner',
])('the login may not: %s', async (statement) => {
  await expect(query(immigration.loginUrl, statement)).rejects.toMatchObject(denied);
});

test("neither role of one agency may connect to another's database", async () => {
  for (const url of [immigration.loginUrl, immigration.ownerUrl]) {
    await expect(query(url.replace(/immigration$/, 'labour'), 'SELECT 1')).rejects.toMatchObject(denied);
  }
});

test('a statement of the login ends after 30 seconds, one of the owner does not', async () => {
  const timeout = "SELECT current_setting('statement_timeout') AS timeout";
  expect(await query(immigration.loginUrl, timeout)).toEqual([{ timeout: '30s' }]);
  expect(await query(immigration.ownerUrl, timeout)).toEqual([{ timeout: '0' }]);
});

test('the login has the memory to group the records of a large table', async () => {
  const memory = "SELECT current_setting('work_mem') AS memory";
  expect(await query(immigration.loginUrl, memory)).toEqual([{ memory: '32MB' }]);
});

test('doing it again changes nothing, and gives back no table that a migration took away', async () => {
  await query(
    immigration.ownerUrl,
    'CREATE TABLE identity AS SELECT 1 AS id; REVOKE ALL ON identity FROM immigration_login',
  );
  expect(await provision('immigration')).toEqual(immigration);
  expect(await query(immigration.ownerUrl, 'SELECT count(*)::int AS permits FROM permit')).toEqual([
    { permits: 2 },
  ]);
  await expect(query(immigration.loginUrl, 'SELECT * FROM identity')).rejects.toMatchObject(denied);
});

test('a role with CREATEDB and CREATEROLE can do it too', async () => {
  await query(server.url(), "CREATE ROLE administrator LOGIN CREATEDB CREATEROLE PASSWORD 'first'");
  const admin = server.url().replace(/postgres:[^:]*@/, 'administrator:first@');
  const names = ['statistics', admin] as const;
  const statistics = await provision(...names);
  expect(await provision(...names)).toEqual(statistics);
  await query(statistics.ownerUrl, 'CREATE TABLE figure AS SELECT 3 AS value');
  expect(await query(statistics.loginUrl, 'SELECT value FROM figure')).toEqual([{ value: 3 }]);
});

test('names are quoted, whatever they hold', async () => {
  const odd = `o'"dd; --`;
  const urls = await provision(odd);
  expect(await query(urls.loginUrl, 'SELECT current_user AS role, current_database() AS name')).toEqual([
    { role: `${odd}_login`, name: odd },
  ]);
});
