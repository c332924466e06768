import { readFileSync } from 'node:fs';
import postgres from 'postgres';

const tables = readFileSync(new URL('../migrations/0000_audit_log.sql', import.meta.url), 'utf8');

/** Makes the log's tables and functions as the database's owner; safe to repeat. */
export async function migrateAuditLog(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin((transaction) => transaction.unsafe(tables));
  } finally {
    await sql.end();
  }
}
