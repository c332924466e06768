import { randomBytes } from 'node:crypto';
import { type Environment, needsEmbeddedPostgres, readAddress, variablesOf } from './addresses.ts';
import { agencyDatabase } from './agency-database.ts';
import { databaseOf, withConnection, withDatabase } from './connection.ts';
import type { AgencyDatabase } from './provision.ts';
import { roleExists } from './roles.ts';
import { loginRole } from './server-database.ts';
import { identifier } from './sql.ts';
import type { PostgresServer } from './start-postgres.ts';
import { startThrowAwayPostgres } from './throw-away-postgres.ts';

export interface ThrowAwayDatabases<Agency extends string> {
  databases: Record<Agency, AgencyDatabase>;
  /** Drops all of it. Close your connections first. */
  stop(): Promise<void>;
}

type Cleanup = () => Promise<void>;

/**
 * A fresh database for each agency, for tests: `<database>_test_<random>` beside the one that
 * `<AGENCY>_DATABASE_URL` names, which itself is never opened, or else on an embedded server in a temporary
 * folder.
 */
export async function throwAwayDatabases<const Agency extends string>(options: {
  agencies: readonly Agency[];
  env?: Environment;
}): Promise<ThrowAwayDatabases<Agency>> {
  const { agencies, env = process.env } = options;
  const cleanups: Cleanup[] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    for (const cleanup of cleanups.splice(0).reverse()) {
      await cleanup().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0)
      throw new AggregateError(failures, 'The test databases could not all be removed');
  };
  try {
    const postgres = needsEmbeddedPostgres(agencies, env) ? await startThrowAwayPostgres() : undefined;
    if (postgres) cleanups.push(() => postgres.stop());
    const entries: [Agency, AgencyDatabase][] = [];
    for (const agency of agencies) entries.push([agency, await fresh(agency, env, postgres, cleanups)]);
    return { databases: Object.fromEntries(entries) as Record<Agency, AgencyDatabase>, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

async function fresh(
  agency: string,
  env: Environment,
  postgres: PostgresServer | undefined,
  cleanups: Cleanup[],
): Promise<AgencyDatabase> {
  const { owner, login } = variablesOf(agency);
  const named = readAddress(owner, env);
  if (!named) return await agencyDatabase({ agency, env, postgres });
  const name = `${databaseOf(named).slice(0, 40)}_test_${randomBytes(4).toString('hex')}`;
  const ownerUrl = withDatabase(named, name);
  const givenLogin = readAddress(login, env);
  cleanups.push(() => drop(ownerUrl, givenLogin ? undefined : loginRole(name)));
  const loginUrl = givenLogin && withDatabase(givenLogin, name);
  return await agencyDatabase({ agency, env: { [owner]: ownerUrl, [login]: loginUrl } });
}

async function drop(url: string, role: string | undefined): Promise<void> {
  await withConnection(withDatabase(url, 'postgres'), async (sql) => {
    // Who is no superuser may end the sessions of roles that it is a member of.
    const made = role !== undefined && (await roleExists(sql, role));
    if (made) await sql.unsafe(`GRANT ${identifier(role)} TO CURRENT_USER`);
    await sql.unsafe(`DROP DATABASE IF EXISTS ${identifier(databaseOf(url))} WITH (FORCE)`);
    if (made) await sql.unsafe(`DROP ROLE ${identifier(role)}`);
  });
}
