import { createServer } from 'node:net';
import { ConfigurationError } from '@huza/service';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { agencyDatabase, type PostgresServer, startPostgres } from '../src/postgres/index.ts';
import { startThrowAwayPostgres } from '../src/postgres/throw-away-postgres.ts';
import { query, temporaryFolder } from './postgres-fixtures.ts';

/** Stands for an agency's own server. */
let real: PostgresServer;

const password = 'p@ss:w/rd';

const address = (role: string, database: string, secret = password) =>
  `postgres://${role}:${encodeURIComponent(secret)}@127.0.0.1:${real.port}/${database}`;

const immigration = (env: Record<string, string>) => agencyDatabase({ agency: 'immigration', env });

async function refusal(env: Record<string, string>): Promise<string> {
  const error = await immigration(env).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigurationError)) throw new Error(`not refused: ${error}`);
  expect(error.message).not.toContain(password);
  expect(error.message).not.toContain(encodeURIComponent(password));
  return error.message;
}

beforeAll(async () => {
  real = await startThrowAwayPostgres();
  await query(
    real.url(),
    `CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD '${password}';
     CREATE ROLE plain LOGIN PASSWORD '${password}';
     CREATE ROLE reader LOGIN PASSWORD '${password}';
     CREATE ROLE bypasser LOGIN BYPASSRLS PASSWORD '${password}'`,
  );
  await query(real.url(), 'CREATE DATABASE plain_register OWNER plain');
  await query(real.url('plain_register'), 'GRANT ALL ON SCHEMA public TO plain');
  await query(address('plain', 'plain_register'), 'CREATE TABLE before AS SELECT 1 AS id');
});

afterAll(() => real.stop());

test('an owner that may make roles is enough: database and serving role come by themselves, twice', async () => {
  const env = { IMMIGRATION_DATABASE_URL: address('maker', 'register') };
  const first = await immigration(env);
  await query(first.ownerUrl, 'CREATE TABLE permit AS SELECT 5 AS id');
  expect(await immigration(env)).toEqual(first);
  expect(await query(first.loginUrl, 'SELECT id, current_user AS role FROM permit')).toEqual([
    { id: 5, role: 'register_login' },
  ]);
  await expect(query(first.loginUrl, 'CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
});

test('an owner that may not make roles is told the variable and the SQL, which then work', async () => {
  const owner = address('plain', 'plain_register');
  const message = await refusal({ IMMIGRATION_DATABASE_URL: owner });
  expect(message).toContain('"plain" that IMMIGRATION_DATABASE_URL names may not make the role');
  expect(message).toContain(
    `IMMIGRATION_LOGIN_DATABASE_URL=postgres://plain_register_login:<password>@127.0.0.1:${real.port}/plain_register`,
  );
  const statements = message.split('\n').filter((line) => line.startsWith('  '));
  await query(real.url('plain_register'), statements.join('\n').replace('<password>', 'chosen'));

  const login = address('plain_register_login', 'plain_register', 'chosen');
  const made = await immigration({
    IMMIGRATION_DATABASE_URL: owner,
    IMMIGRATION_LOGIN_DATABASE_URL: login,
  });
  expect(made).toEqual({ ownerUrl: owner, loginUrl: login });
  await query(owner, 'CREATE TABLE after AS SELECT 2 AS id');
  const ids = 'SELECT before.id AS before, after.id AS after FROM before, after';
  expect(await query(login, ids)).toEqual([{ before: 1, after: 2 }]);
});

test('a serving role that the administrator named gets what it needs from the owner', async () => {
  const env = {
    IMMIGRATION_DATABASE_URL: address('plain', 'plain_register'),
    IMMIGRATION_LOGIN_DATABASE_URL: address('reader', 'plain_register'),
  };
  const { loginUrl } = await immigration(env);
  expect(await query(loginUrl, 'SELECT id FROM before')).toEqual([{ id: 1 }]);
});

test('an owner that may not create the missing database is told the SQL', async () => {
  const message = await refusal({ IMMIGRATION_DATABASE_URL: address('plain', 'missing') });
  expect(message).toContain('CREATE DATABASE "missing" OWNER "plain";');
  expect(message).toContain('IMMIGRATION_DATABASE_URL');
});

test('a serving role that row level security does not bind is refused', async () => {
  const owner = address('plain', 'plain_register');
  const refusals = await Promise.all(
    ['bypasser', 'plain'].map((role) =>
      refusal({
        IMMIGRATION_DATABASE_URL: owner,
        IMMIGRATION_LOGIN_DATABASE_URL: address(role, 'plain_register'),
      }),
    ),
  );
  expect(refusals[0]).toContain('ALTER ROLE "bypasser" NOSUPERUSER NOBYPASSRLS');
  expect(refusals[1]).toContain('(IMMIGRATION_LOGIN_DATABASE_URL), owns the database');
});

test('two variables that name different databases are refused', async () => {
  const message = await refusal({
    IMMIGRATION_DATABASE_URL: address('plain', 'plain_register'),
    IMMIGRATION_LOGIN_DATABASE_URL: address('maker', 'postgres'),
  });
  expect(message).toContain('IMMIGRATION_LOGIN_DATABASE_URL names the database "postgres"');
});

test('a wrong password names the variable and the role', async () => {
  const wrong = await refusal({ IMMIGRATION_DATABASE_URL: address('maker', 'register', `${password}x`) });
  expect(wrong).toMatch(/does not let in the role "maker" that IMMIGRATION_DATABASE_URL names/);
  const login = await refusal({
    IMMIGRATION_DATABASE_URL: address('plain', 'plain_register'),
    IMMIGRATION_LOGIN_DATABASE_URL: address('reader', 'plain_register', 'wrong'),
  });
  expect(login).toMatch(/does not let in the role "reader" that IMMIGRATION_LOGIN_DATABASE_URL names/);
});

test('a server that does not answer names the variable and the host', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const bound = silent.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  await new Promise((resolve) => silent.close(resolve));
  const message = await refusal({ IMMIGRATION_DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/register` });
  expect(message).toContain(
    `No PostgreSQL server answers at 127.0.0.1:${port}, which IMMIGRATION_DATABASE_URL`,
  );
});

test.each([
  'register',
  'mysql://a:b@host/register',
  'postgres://a:b@host',
  'postgres://host/register',
  'postgres://a:%zz@host/register',
  'postgres://a:b@host:port/register',
])('%s is no address of a database, and the error says how to write one', async (value) => {
  const message = await refusal({ IMMIGRATION_DATABASE_URL: value });
  expect(message).toMatch(/^IMMIGRATION_DATABASE_URL is not the address .* postgres:\/\/role:password@host/);
  expect(message).not.toContain(value);
});

test('incomplete settings name the variable that is missing', async () => {
  expect(await refusal({ IMMIGRATION_LOGIN_DATABASE_URL: address('reader', 'x') })).toContain(
    'IMMIGRATION_DATABASE_URL is not set',
  );
  expect(await refusal({})).toContain('IMMIGRATION_DATABASE_URL is not set');
  expect(await refusal({ IMMIGRATION_DATABASE_URL: 'postgres://plain@host/register' })).toContain(
    'IMMIGRATION_DATABASE_URL has no password',
  );
});

test('without a variable the agency has its database in the embedded server', async () => {
  const postgres = await startPostgres({ directory: `${await temporaryFolder()}/postgres` });
  onTestFinished(() => postgres.stop());
  const { ownerUrl, loginUrl } = await agencyDatabase({ agency: 'labour', env: {}, postgres });
  await query(ownerUrl, 'CREATE TABLE vacancy AS SELECT 1 AS id');
  expect(await query(loginUrl, 'SELECT id, current_database() AS name FROM vacancy')).toEqual([
    { id: 1, name: 'labour' },
  ]);
});
