import { wholeDatabase } from '@huza/subgraph';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';

/** The migrated and loaded database, through one of its two roles, until the test file ends. */
export function openDatabase(role: 'loginUrl' | 'ownerUrl' = 'ownerUrl') {
  const url = inject('databases').labour?.[role];
  if (!url) throw new Error('The test setup provides no database "labour"');
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  afterAll(() => sql.end());
  // A client of its own: drizzle changes how its client reads days.
  const client = postgres(url, { max: 2, onnotice: () => {} });
  afterAll(() => client.end());
  return { sql, database: wholeDatabase(drizzle(client)) };
}
