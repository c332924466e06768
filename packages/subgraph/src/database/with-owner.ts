import postgres, { type Sql } from 'postgres';

/** Runs one task on a connection of the database's owner. Each task has its own: drizzle changes how values are sent. */
export async function withOwner<Result>(
  ownerUrl: string,
  task: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await task(sql);
  } finally {
    await sql.end();
  }
}
