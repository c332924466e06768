import { ConfigurationError } from '@huza/service';
import { type Environment, readAddress, variablesOf } from './addresses.ts';
import { type AgencyDatabase, provisionAgency } from './provision.ts';
import { serverDatabase } from './server-database.ts';
import type { PostgresServer } from './start-postgres.ts';

export interface AgencyDatabaseOptions {
  agency: string;
  /** `<AGENCY>_DATABASE_URL` names a real server; `<AGENCY>_LOGIN_DATABASE_URL` the role that serves there. */
  env?: Environment;
  /** The embedded server, for an agency that has no real one. */
  postgres?: PostgresServer | undefined;
}

/**
 * The agency's database, ready to be migrated: on the real server that the environment names, or else in
 * the embedded one. Safe to call at each start.
 *
 * @throws ConfigurationError that names the variable at fault and what to do; it never shows a password.
 */
export async function agencyDatabase(options: AgencyDatabaseOptions): Promise<AgencyDatabase> {
  const { agency, env = process.env, postgres } = options;
  const variables = variablesOf(agency);
  const ownerUrl = readAddress(variables.owner, env);
  if (ownerUrl) return await serverDatabase(ownerUrl, variables, env);
  if (env[variables.login]) {
    throw new ConfigurationError(
      `${variables.owner} is not set, but ${variables.login} is. Set both, or none to use the embedded server.`,
    );
  }
  if (!postgres) {
    throw new ConfigurationError(`${variables.owner} is not set, and no embedded PostgreSQL runs. Set it.`);
  }
  return await provisionAgency(postgres.url(), {
    database: agency,
    owner: `${agency}_owner`,
    login: `${agency}_login`,
  });
}
