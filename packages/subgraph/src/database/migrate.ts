import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';

/** Brings the tables up to date with the migrations in `src/database/migrations`, as the owner. */
export async function migrateDatabase(sql: Sql, directory: URL): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('src/database/migrations', directory));
  await migrate(drizzle(sql), { migrationsFolder });
}
