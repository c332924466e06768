import type postgres from 'postgres';
import { passwordOf, prepareAlone, withConnection, withDatabase, withRole } from './connection.ts';
import { type Grant, grantLogin } from './grants.ts';
import { derivePassword } from './password.ts';
import { ensureRole, limitStatements } from './roles.ts';
import { identifier } from './sql.ts';

/** Two addresses of one agency's database. */
export interface AgencyDatabase {
  /** Of the role that owns the database and migrates. */
  ownerUrl: string;
  /** Of the role that serves: it reads, owns nothing, and row level security binds it. */
  loginUrl: string;
}

/**
 * Makes one agency's database with its two roles, or brings an existing one to that state. The passwords
 * are derived from the administrator's, so they are as random as that is, and the same at each start.
 *
 * @param admin address of a superuser, or of a role with CREATEDB and CREATEROLE.
 */
export async function provisionAgency(admin: string, names: Grant): Promise<AgencyDatabase> {
  const address = (role: string) =>
    withRole(withDatabase(admin, names.database), role, derivePassword(passwordOf(admin), role));
  const [ownerUrl, loginUrl] = [address(names.owner), address(names.login)];
  await withConnection(admin, async (sql) => {
    await prepareAlone(sql);
    await ensureRole(sql, names.owner, passwordOf(ownerUrl));
    await ensureRole(sql, names.login, passwordOf(loginUrl));
    await sql.unsafe(limitStatements(names.login).join(';'));
    await ensureDatabase(sql, names);
  });
  await withConnection(ownerUrl, (sql) => grantLogin(sql, names));
  return { ownerUrl, loginUrl };
}

async function ensureDatabase(sql: postgres.Sql, { database, owner }: Grant): Promise<void> {
  if ((await sql`SELECT FROM pg_database WHERE datname = ${database}`).length > 0) return;
  // Who is no superuser must be a member of the role that it makes the owner.
  await sql.unsafe(`GRANT ${identifier(owner)} TO CURRENT_USER`);
  await sql.unsafe(`CREATE DATABASE ${identifier(database)} OWNER ${identifier(owner)}`);
}
