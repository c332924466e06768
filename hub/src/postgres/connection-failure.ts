import { ConfigurationError } from '@huza/service';
import { databaseOf, passwordOf, roleOf } from './connection.ts';
import { errorCode, messageOf } from './errors.ts';

/** PostgreSQL, Appendix A: Error Codes. */
export const sqlState = {
  insufficientPrivilege: '42501',
  invalidPassword: '28P01',
  invalidAuthorization: '28000',
  noSuchDatabase: '3D000',
  cannotConnectNow: '57P03',
} as const;

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  sqlState.cannotConnectNow,
]);

/** Runs what needs the server that a variable names; its failures become errors that name the variable. */
export async function naming<Result>(
  variable: string,
  url: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(masked(explain(error, variable, url), url));
  }
}

function explain(error: unknown, variable: string, url: string): string {
  const code = errorCode(error) ?? '';
  const { host } = new URL(url);
  if (unreachable.has(code)) {
    return `No PostgreSQL server answers at ${host}, which ${variable} names (${code}). Start that server, correct ${variable}, or unset it to use the embedded one.`;
  }
  if (code === sqlState.invalidPassword || code === sqlState.invalidAuthorization) {
    return `The server at ${host} does not let in the role "${roleOf(url)}" that ${variable} names: ${messageOf(error)}. Correct the role or its password in ${variable}.`;
  }
  if (code === sqlState.noSuchDatabase) {
    return `The database "${databaseOf(url)}" that ${variable} names does not exist on ${host}. Create it or correct ${variable}.`;
  }
  return `The database that ${variable} names cannot be used: ${messageOf(error)} (${code || 'no code'}).`;
}

function masked(message: string, url: string): string {
  const password = passwordOf(url);
  return password ? message.replaceAll(password, '***') : message;
}
