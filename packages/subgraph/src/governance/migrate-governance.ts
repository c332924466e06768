import { readFileSync } from 'node:fs';
import { withOwner } from '../database/with-owner.ts';
import { detailSecurity, type GuardedDetails, type GuardedTable, rowSecurity } from './guarded-table.ts';

const tables = readFileSync(new URL('./tables.sql', import.meta.url), 'utf8');

/** What of an agency's database is open only as agreements say. */
export interface GuardedRows {
  readonly tables: readonly GuardedTable[];
  readonly details: readonly GuardedDetails[];
}

/** Brings the agency's copy of agreements, and row level security, up to date; safe to repeat. */
export function migrateGovernance(ownerUrl: string, guarded: GuardedRows): Promise<void> {
  const policies = [...guarded.tables.flatMap(rowSecurity), ...guarded.details.flatMap(detailSecurity)];
  return withOwner(ownerUrl, (sql) =>
    sql.begin(async (transaction) => {
      await transaction.unsafe(tables);
      for (const statement of policies) await transaction.unsafe(statement);
    }),
  );
}
