import type postgres from 'postgres';
import { scramVerifier } from './password.ts';
import { identifier, literal } from './sql.ts';

/** A role that can do nothing until it is granted something, and on which row level security binds. */
const powerless = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** Creates the role, or gives it the password where it exists. */
export async function ensureRole(sql: postgres.Sql, role: string, password: string): Promise<void> {
  const verifier = literal(scramVerifier(password));
  const statement = (await roleExists(sql, role))
    ? `ALTER ROLE ${identifier(role)} LOGIN PASSWORD ${verifier}`
    : `CREATE ROLE ${identifier(role)} ${powerless} PASSWORD ${verifier}`;
  await sql.unsafe(statement);
}

export async function roleExists(sql: postgres.Sql, role: string): Promise<boolean> {
  return (await sql`SELECT FROM pg_roles WHERE rolname = ${role}`).length > 0;
}

/**
 * Ends a query of the serving role that runs away, and gives it the memory to group a table's records by: with
 * PostgreSQL's own 4 MB, those of a large table go to the disk.
 */
export const limitStatements = (role: string): string[] =>
  Object.entries({ statement_timeout: '30s', work_mem: '32MB' }).map(
    ([setting, value]) => `ALTER ROLE ${identifier(role)} SET ${setting} = '${value}'`,
  );

/** What an administrator runs to make the role by hand. */
export const createRoleByHand = (role: string): string =>
  `CREATE ROLE ${identifier(role)} ${powerless} PASSWORD '<password>'`;
