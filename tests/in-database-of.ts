import postgres from 'postgres';
import { inject } from 'vitest';

/** Reads an agency's database that all tests share, as its owner. */
export async function inDatabaseOf<Row extends object>(agency: string, statement: string): Promise<Row[]> {
  const sql = postgres(inject('databases')[agency]?.ownerUrl ?? '', { onnotice: () => {} });
  try {
    return [...(await sql.unsafe<Row[]>(statement))];
  } finally {
    await sql.end();
  }
}
