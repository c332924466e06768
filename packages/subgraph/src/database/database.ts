import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';

/** An agency's own database. */
export type Database = PostgresJsDatabase;

export interface DatabaseConnection {
  readonly database: Database;
  readonly client: Sql;
  onStatement(): void;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a pool of connections, at most 10 unless told otherwise. `onStatement` hears of each statement sent. */
export function connectDatabase(
  url: string,
  { connections = 10, onStatement = () => {} }: { connections?: number; onStatement?: () => void } = {},
): DatabaseConnection {
  const client = postgres(url, {
    max: connections,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
  });
  return {
    database: drizzle(client, { logger: { logQuery: onStatement } }),
    client,
    onStatement,
    ready: async () => {
      try {
        await client`select 1`;
        return true;
      } catch {
        return false;
      }
    },
    close: () => client.end({ timeout: 5 }),
  };
}
