import type postgres from 'postgres';
import { prepareAlone } from './connection.ts';
import { identifier, literal } from './sql.ts';

export interface Grant {
  database: string;
  /** The role that migrates: what it creates later, the login may read. */
  owner: string;
  /** The role that serves. */
  login: string;
}

/** Nobody connects but the two roles, and the login only reads: one statement each. */
export function grantStatements(grant: Grant): string[] {
  const database = identifier(grant.database);
  const login = identifier(grant.login);
  const byDefault = `ALTER DEFAULT PRIVILEGES FOR ROLE ${identifier(grant.owner)} IN SCHEMA public GRANT SELECT ON`;
  return [
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${login}`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${login}`,
    `${byDefault} TABLES TO ${login}`,
    `${byDefault} SEQUENCES TO ${login}`,
  ];
}

/** For what the owner created before the login came. */
export function grantExistingStatements({ login }: Pick<Grant, 'login'>): string[] {
  return ['TABLES', 'SEQUENCES'].map(
    (kind) => `GRANT SELECT ON ALL ${kind} IN SCHEMA public TO ${identifier(login)}`,
  );
}

/**
 * Grants as the owner, connected to its database. What exists is granted only the first time, so that a
 * migration which revokes a table from the login is not undone by the next start.
 */
export async function grantLogin(sql: postgres.Sql, grant: Grant): Promise<void> {
  await prepareAlone(sql);
  const first = !(await hasDefaultPrivileges(sql, grant));
  const statements = [...grantStatements(grant), ...(first ? grantExistingStatements(grant) : [])];
  await sql.begin(async (transaction) => {
    for (const statement of statements) await transaction.unsafe(statement);
  });
}

async function hasDefaultPrivileges(sql: postgres.Sql, { owner, login }: Grant): Promise<boolean> {
  const rows = await sql.unsafe(`
    SELECT FROM pg_default_acl, aclexplode(defaclacl) AS privilege
    WHERE defaclrole = to_regrole(${literal(identifier(owner))})
      AND defaclnamespace = to_regnamespace('public')
      AND privilege.grantee = to_regrole(${literal(identifier(login))})`);
  return rows.length > 0;
}
