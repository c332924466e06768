import { ConfigurationError } from '@huza/service';
import { databaseOf, passwordOf, roleOf } from './connection.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that name an agency's database on a real server. */
export interface Variables {
  owner: string;
  login: string;
}

export function variablesOf(agency: string): Variables {
  const prefix = agency.toUpperCase().replaceAll('-', '_');
  return { owner: `${prefix}_DATABASE_URL`, login: `${prefix}_LOGIN_DATABASE_URL` };
}

/** Whether any of the agencies has no real server, so that the embedded one is needed. */
export function needsEmbeddedPostgres(agencies: readonly string[], environment: Environment): boolean {
  return agencies.some((agency) => !environment[variablesOf(agency).owner]);
}

/**
 * The address that a variable holds; undefined where it is empty or not set.
 *
 * @throws ConfigurationError that names the variable, never its value, which holds a password.
 */
export function readAddress(variable: string, environment: Environment): string | undefined {
  const value = environment[variable];
  if (!value) return undefined;
  if (URL.canParse(value) && isComplete(value)) return value;
  throw new ConfigurationError(
    `${variable} is not the address of a PostgreSQL database. Write it as ` +
      'postgres://role:password@host:5432/database, with special characters percent-encoded.',
  );
}

function isComplete(value: string): boolean {
  const { protocol, hostname } = new URL(value);
  try {
    const present = [hostname, roleOf(value), databaseOf(value)].every((part) => part !== '');
    // Decoding the password fails, as that of the others, at a percent sign that encodes nothing.
    return /^postgres(ql)?:$/.test(protocol) && present && passwordOf(value) !== undefined;
  } catch {
    return false;
  }
}
