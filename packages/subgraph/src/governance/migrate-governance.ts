import { readFileSync } from 'node:fs';
import { isLinked } from '@huza/disclosure';
import { withOwner } from '../database/with-owner.ts';
import type { Policy } from '../policy.ts';
import {
  additionSecurity,
  countChanges,
  detailSecurity,
  type GuardedDetails,
  type GuardedTable,
  rowSecurity,
} from './guarded-table.ts';

const tables = readFileSync(new URL('./tables.sql', import.meta.url), 'utf8');

/** What of an agency's database is open only as agreements say. */
export interface GuardedRows {
  readonly tables: readonly GuardedTable[];
  readonly details: readonly GuardedDetails[];
  /** Tables that anyone may read, to which a request adds what is open to it of a dataset. */
  readonly additions?: readonly GuardedTable[];
}

/** Brings the agency's copy of agreements, and row level security, up to date; safe to repeat. */
export function migrateGovernance(
  ownerUrl: string,
  { tables: guarded, details, additions = [], disclosure }: Policy,
): Promise<void> {
  const countedWhole = guarded.filter(({ dataset }) => {
    const rule = disclosure[dataset];
    return rule && isLinked(rule);
  });
  const policies = [
    ...guarded.flatMap(rowSecurity),
    ...details.flatMap(detailSecurity),
    ...additions.flatMap(additionSecurity),
    ...countedWhole.flatMap(({ table }) => countChanges(table)),
  ];
  return withOwner(ownerUrl, (sql) =>
    sql.begin(async (transaction) => {
      await transaction.unsafe(tables);
      for (const statement of policies) await transaction.unsafe(statement);
    }),
  );
}
