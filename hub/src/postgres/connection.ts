import postgres from 'postgres';

/** Opens one connection, hands it to `work` and closes it, whatever happens. */
export async function withConnection<Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, {
    max: 1,
    // postgres.js takes the name from the address without decoding it.
    database: databaseOf(url),
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'huza' },
  });
  try {
    return await work(sql);
  } finally {
    // Nothing is under way; after a broken connection postgres.js would wait for ever without the limit.
    await sql.end({ timeout: 1 });
  }
}

/** Waits for other preparations of this database to end; the lock goes with the connection. */
export async function prepareAlone(sql: postgres.Sql): Promise<void> {
  await sql`SELECT pg_advisory_lock(hashtext('huza preparation'))`;
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** The same database, another role. */
export function withRole(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = encodeURIComponent(password);
  return address.href;
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);
export const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
