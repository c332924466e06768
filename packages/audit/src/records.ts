import type { Sql } from 'postgres';

/** A record where it stands in the log. */
export interface LoggedRecord {
  readonly sequence: number;
  readonly record: string;
  /** The hash that is kept beside the record, where it is known. */
  readonly leafHash?: Uint8Array;
}

const rowsAtOnce = 5_000;

/** The records of a log in order, from one on, without holding more than a few thousand in memory. */
export async function* readRecords(sql: Sql, from = 0): AsyncGenerator<LoggedRecord> {
  const rows = sql<{ sequence: string; record: string; leaf_hash: Buffer }[]>`
    select sequence, record, leaf_hash from audit_record where sequence >= ${from} order by sequence`;
  for await (const page of rows.cursor(rowsAtOnce)) {
    for (const { sequence, record, leaf_hash } of page) {
      yield { sequence: Number(sequence), record, leafHash: leaf_hash };
    }
  }
}

/** The hashes of the leaves from one on, at most so many. */
export async function readLeafHashes(sql: Sql, from: number, limit: number): Promise<Buffer[]> {
  const rows = await sql<{ leaf_hash: Buffer }[]>`
    select leaf_hash from audit_record where sequence >= ${from} order by sequence limit ${limit}`;
  return rows.map(({ leaf_hash }) => leaf_hash);
}
