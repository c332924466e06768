import type { RequestAccess } from '@huza/access';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { conditionOf, type Permitted } from '../governance/guarded-table.ts';
import type { Database, DatabaseConnection } from './database.ts';

/** The agency's database as one request may see it. */
export type RequestDatabase = Database & { readonly permitted: Permitted };

/** A mutation that failed: its transaction is rolled back, its answer is kept. */
class RolledBack<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('The transaction is rolled back');
    this.result = result;
  }
}

/** Runs a request that touches no guarded rows. */
export const unguarded = (connection: DatabaseConnection, access: RequestAccess): RequestDatabase =>
  withConditions(Object.create(connection.database), access);

/**
 * Runs a request's statements on one connection, on which the database itself knows which rows are open to
 * it. Not in a transaction: one field's wrong argument does not take the others' answers with it.
 */
export async function runQuery<Result>(
  { client, onStatement }: DatabaseConnection,
  access: RequestAccess,
  run: (database: RequestDatabase) => Promise<Result>,
): Promise<Result> {
  const reserved = await client.reserve();
  try {
    // The connection keeps the order of statements, so that none has to wait for the answer to this one.
    const opened =
      reserved`select set_config('huza.rows', ${JSON.stringify(access.openRows())}, false)`.execute();
    // drizzle reads the client's options, which a reserved connection does not carry.
    const connection = Object.assign(reserved, { options: client.options }) as Sql;
    const database = drizzle(connection, { logger: { logQuery: onStatement } });
    const [result] = await Promise.all([run(withConditions(database, access)), opened]);
    return result;
  } finally {
    // Nor has the answer to wait until the rows are closed again; the next request has.
    const closed = reserved`select set_config('huza.rows', '', false)`.execute();
    closed.catch(() => {}).finally(() => reserved.release());
  }
}

/** Runs a mutation in one transaction, which is rolled back when `isWhole` says so of its result. */
export async function runMutation<Result>(
  { database }: DatabaseConnection,
  access: RequestAccess,
  run: (database: RequestDatabase) => Promise<Result>,
  isWhole: (result: Result) => boolean,
): Promise<Result> {
  try {
    return await database.transaction(async (transaction) => {
      await openRows(transaction, access.openRows());
      const result = await run(withConditions(transaction, access));
      if (!isWhole(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result;
    throw error;
  }
}

/** Opens guarded rows to the statements of a transaction. */
export async function openRows(
  transaction: Database,
  rows: ReturnType<RequestAccess['openRows']>,
): Promise<void> {
  await transaction.execute(sql`select set_config('huza.rows', ${JSON.stringify(rows)}, true)`);
}

/** A database of which every row is open, for who owns it. */
export const wholeDatabase = (database: Database): RequestDatabase =>
  Object.assign(Object.create(database) as Database, { permitted: () => undefined });

function withConditions(database: Database, access: RequestAccess): RequestDatabase {
  const permitted: Permitted = (guarded, grain) => conditionOf(access.rows(guarded.dataset, grain), guarded);
  return Object.assign(database, { permitted });
}
