import { isLinked } from '@huza/disclosure';
import { openRows, wholeDatabase } from '../database/request-database.ts';
import type { Work, WorkParts } from '../define-subgraph.ts';
import { repeat } from '../repeat.ts';
import { protectOnce } from './linked-cells.ts';
import type { ReadRecords } from './linked-tables.ts';
import type { RegisterTable } from './register-table.ts';

/** Milliseconds between two looks whether a register changed. */
const interval = 2_000;

/**
 * Keeps a dataset's declared tables protected for those who may count all of its records: after the start, and
 * whenever the register changed, so that nobody waits for it. Who asks before they are ready joins the work. Under a
 * rule that looks at each cell by itself there is nothing to keep.
 */
export function keepProtected<Name extends string, Measure extends string>(
  table: RegisterTable<Name, Measure>,
  { connection, disclosure, statements, options, logger }: WorkParts,
): Work {
  const { dataset } = table.guarded;
  const rule = disclosure[dataset];
  if (!rule || !isLinked(rule) || options.prepareTables === false) return { stop: async () => {} };
  const read: ReadRecords = (run) =>
    connection.database.transaction(
      async (transaction) => {
        await openRows(transaction, { [dataset]: [{}] });
        return run(wholeDatabase(transaction));
      },
      { accessMode: 'read only' },
    );
  const counting = { rows: [[{}]], threshold: rule.threshold, statements, read };
  return repeat(async (signal) => {
    const began = performance.now();
    await protectOnce(table, rule, { ...counting, signal }).catch((error: Error) => {
      if (!signal.aborted) logger.error({ reason: error.name }, `${dataset} could not be protected`);
    });
    // A register that changes all the time takes half of a thread at most.
    return Math.max(interval, performance.now() - began);
  });
}
