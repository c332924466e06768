import { ConfigurationError } from '@huza/service';
import { type Environment, readAddress, type Variables } from './addresses.ts';
import { checkLogin } from './check-login.ts';
import {
  databaseOf,
  passwordOf,
  prepareAlone,
  roleOf,
  withConnection,
  withDatabase,
  withRole,
} from './connection.ts';
import { naming, sqlState } from './connection-failure.ts';
import { errorCode } from './errors.ts';
import { type Grant, grantExistingStatements, grantLogin, grantStatements } from './grants.ts';
import { derivePassword } from './password.ts';
import type { AgencyDatabase } from './provision.ts';
import { createRoleByHand, ensureRole, limitStatements, roleExists } from './roles.ts';
import { identifier } from './sql.ts';

/**
 * An agency's database on the real server that `variables.owner` names as the role that migrates. The
 * database is created when it is missing. The role that serves is the one of `variables.login`, or else
 * `<database>_login`, created with a password derived from the owner's.
 *
 * @throws ConfigurationError that names the variable and what to do, with the SQL where there is some.
 */
export async function serverDatabase(
  ownerUrl: string,
  variables: Variables,
  environment: Environment,
): Promise<AgencyDatabase> {
  const given = readAddress(variables.login, environment);
  const loginUrl = given ?? derivedLogin(ownerUrl, variables);
  const grant = { database: databaseOf(ownerUrl), owner: roleOf(ownerUrl), login: roleOf(loginUrl) };
  await naming(variables.owner, ownerUrl, async () => {
    await ensureDatabase(ownerUrl, variables.owner);
    if (!given) await maintainLogin(ownerUrl, loginUrl, grant, variables);
    await withConnection(ownerUrl, (sql) => grantLogin(sql, grant));
  });
  const loginVariable = given ? variables.login : variables.owner;
  await naming(loginVariable, loginUrl, () => checkLogin(loginUrl, loginVariable, grant));
  return { ownerUrl, loginUrl };
}

/** PostgreSQL's names have at most 63 bytes. */
export const loginRole = (database: string): string => `${database.slice(0, 57)}_login`;

function derivedLogin(ownerUrl: string, variables: Variables): string {
  const role = loginRole(databaseOf(ownerUrl));
  if (passwordOf(ownerUrl)) return withRole(ownerUrl, role, derivePassword(passwordOf(ownerUrl), role));
  throw new ConfigurationError(
    `${variables.owner} has no password to derive the serving role's from. Add it, or set ${variables.login}.`,
  );
}

async function ensureDatabase(url: string, variable: string): Promise<void> {
  try {
    await withConnection(url, (sql) => sql`SELECT 1`);
  } catch (error) {
    if (errorCode(error) !== sqlState.noSuchDatabase) throw error;
    await createDatabase(url, variable);
  }
}

async function createDatabase(url: string, variable: string): Promise<void> {
  const name = identifier(databaseOf(url));
  try {
    await withConnection(withDatabase(url, 'postgres'), (sql) => sql.unsafe(`CREATE DATABASE ${name}`));
  } catch (error) {
    if (errorCode(error) !== sqlState.insufficientPrivilege) throw error;
    throw new ConfigurationError(
      `The database ${name} that ${variable} names does not exist, and its role may not create it. ` +
        `Let an administrator run:\n  CREATE DATABASE ${name} OWNER ${identifier(roleOf(url))};`,
    );
  }
}

async function maintainLogin(
  ownerUrl: string,
  loginUrl: string,
  grant: Grant,
  variables: Variables,
): Promise<void> {
  await withConnection(ownerUrl, async (sql) => {
    await prepareAlone(sql);
    const isNew = !(await roleExists(sql, grant.login));
    try {
      await ensureRole(sql, grant.login, passwordOf(loginUrl));
      await sql.unsafe(limitStatements(grant.login).join(';'));
    } catch (error) {
      if (errorCode(error) !== sqlState.insufficientPrivilege) throw error;
      throw new ConfigurationError(byHand(loginUrl, grant, variables, isNew));
    }
  });
}

/** The whole of it, for an administrator connected to the agency's database. */
function byHand(loginUrl: string, grant: Grant, variables: Variables, isNew: boolean): string {
  const role = identifier(grant.login);
  const statements = [
    isNew ? createRoleByHand(grant.login) : `ALTER ROLE ${role} LOGIN PASSWORD '<password>'`,
    ...limitStatements(grant.login),
    ...grantStatements(grant),
    ...grantExistingStatements(grant),
  ];
  const address = new URL(loginUrl);
  return [
    `The role "${grant.owner}" that ${variables.owner} names may not make the role that serves, ${role}.`,
    `Give it CREATEROLE, or let an administrator run in the database ${identifier(grant.database)}:`,
    ...statements.map((statement) => `  ${statement};`),
    `and set ${variables.login}=postgres://${address.username}:<password>@${address.host}${address.pathname}`,
  ].join('\n');
}
