import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { withOwner } from './with-owner.ts';

/** Brings the tables up to date with the migrations in `src/database/migrations`, as the owner. */
export function migrateDatabase(ownerUrl: string, directory: URL): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('src/database/migrations', directory));
  return withOwner(ownerUrl, (sql) => migrate(drizzle(sql), { migrationsFolder }));
}
