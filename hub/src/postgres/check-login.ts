import { ConfigurationError } from '@huza/service';
import { withConnection } from './connection.ts';
import type { Grant } from './grants.ts';
import { identifier } from './sql.ts';

/**
 * Connects as the role that serves and asks the server what it may do.
 *
 * @throws ConfigurationError when row level security would not bind it, or it cannot read.
 */
export async function checkLogin(url: string, variable: string, grant: Grant): Promise<void> {
  const [found] = await withConnection(url, (sql) => {
    return sql<{ privileged: boolean; owns: boolean; reads: boolean; database: string }[]>`
      SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS privileged,
             pg_has_role(current_user, datdba, 'MEMBER') AS owns,
             has_schema_privilege('public', 'USAGE') AS reads,
             datname AS database
      FROM pg_roles, pg_database
      WHERE rolname = current_user AND datname = current_database()`;
  });
  const role = identifier(grant.login);
  if (found?.database !== grant.database) {
    throw new ConfigurationError(
      `${variable} names the database "${found?.database}", but the owner's variable names "${grant.database}". ` +
        'Both must name the same one.',
    );
  }
  if (found.privileged) {
    throw new ConfigurationError(
      `The role ${role}, which serves (${variable}), could go round row level security. Let an administrator ` +
        `run:\n  ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;`,
    );
  }
  if (found.owns) {
    throw new ConfigurationError(
      `The role ${role}, which serves (${variable}), owns the database or is a member of the role that does, ` +
        'so row level security does not bind it. Name another role.',
    );
  }
  if (!found.reads) {
    throw new ConfigurationError(
      `The role ${role}, which serves (${variable}), may not use the schema public. Let an administrator run ` +
        `in the database ${identifier(grant.database)}:\n  GRANT USAGE ON SCHEMA public TO ${role};`,
    );
  }
}
