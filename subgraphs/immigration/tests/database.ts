import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';

/** The sizes that the tests' database is loaded with. */
export const sizes = { permits: 2_000, crossings: 5_000 };

/** The migrated and loaded database, as the role that serves, until the test file ends. */
export function openDatabase() {
  const url = inject('databases').immigration?.loginUrl;
  if (!url) throw new Error('The test setup provides no database "immigration"');
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  afterAll(() => sql.end());
  return { sql, database: drizzle(sql) };
}
