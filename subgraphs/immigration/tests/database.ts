import { wholeDatabase } from '@huza/subgraph';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';

/** The sizes that the tests' database is loaded with. */
export const sizes = { permits: 2_000, crossings: 5_000 };

/** The migrated and loaded database, as its owner, until the test file ends. */
export function openDatabase() {
  const url = inject('databases').immigration?.ownerUrl;
  if (!url) throw new Error('The test setup provides no database "immigration"');
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  afterAll(() => sql.end());
  return { sql, database: wholeDatabase(drizzle(sql)) };
}
