import { readFileSync } from 'node:fs';
import { withOwner } from '../database/with-owner.ts';

const tables = readFileSync(new URL('./tables.sql', import.meta.url), 'utf8');

/** Makes the tables of events and webhooks as the database's owner; safe to repeat. */
export const migrateEvents = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (sql) => {
    await sql.begin((transaction) => transaction.unsafe(tables));
  });
