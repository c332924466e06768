import {
  CheckpointError,
  consistencyProof,
  type FrontierState,
  verifyCheckpoint,
  witness,
} from '@huza/audit';
import type { RouteParts } from '@huza/subgraph';
import type { TransactionSql } from 'postgres';

/** A checkpoint that is kept, with the tree as it stood then. */
interface Kept extends FrontierState {
  readonly checkpoint: string;
}

const beginning: FrontierState = { size: 0, hashes: [] };
const hashLength = 32;

/** The latest checkpoint of a log; `null` before the first. */
export async function latestCheckpoint(
  sql: RouteParts['client'] | TransactionSql,
  log: string,
): Promise<Kept | null> {
  const [row] = await sql<{ size: string; checkpoint: string; frontier: Buffer[] }[]>`
    select size, checkpoint, frontier from witnessed_checkpoint where log = ${log} order by size desc limit 1`;
  return row ? { size: Number(row.size), checkpoint: row.checkpoint, hashes: row.frontier } : null;
}

/**
 * Keeps a checkpoint and the leaves that lead to it from the last one.
 *
 * @throws CheckpointError when the agency did not sign it, or it does not continue the log that is known.
 */
export async function keepCheckpoint(
  { client, statements }: RouteParts,
  log: string,
  jws: string,
  leaves: Buffer,
): Promise<void> {
  const keysOf = (agency: string) => statements.register.keys.keysOf(agency).map(({ jwk }) => jwk);
  const checkpoint = await verifyCheckpoint(jws, keysOf);
  if (checkpoint.log !== log)
    throw new CheckpointError(`It is one of ${checkpoint.log}; expected one of ${log}.`);
  const hashes = Array.from({ length: Math.floor(leaves.length / hashLength) }, (_, index) =>
    leaves.subarray(index * hashLength, (index + 1) * hashLength),
  );
  await client.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtext(${`witness ${log}`}))`;
    const known = (await latestCheckpoint(transaction, log)) ?? beginning;
    // Two processes of one agency may bring the same news.
    if (known.size >= checkpoint.size) return;
    const state = witness(known, hashes, checkpoint);
    await transaction`
      insert into witnessed_leaf (log, sequence, leaf_hash)
      select ${log}, ${known.size} + place - 1, decode(hash, 'hex')
      from unnest(${inHexadecimal(hashes)}::text[]) with ordinality as leaf(hash, place)`;
    await transaction`
      insert into witnessed_checkpoint (log, size, checkpoint, frontier)
      values (${log}, ${state.size}, ${jws}, array(
        select decode(hash, 'hex') from unnest(${inHexadecimal(state.hashes)}::text[])
          with ordinality as subtree(hash, place) order by place))`;
  });
}

/** Arrays of bytes are sent as text: the driver knows no arrays of `bytea`. */
const inHexadecimal = (hashes: readonly Uint8Array[]) =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

/** All checkpoints of a log, the smallest first. */
export async function checkpointsOf({ client }: RouteParts, log: string): Promise<string[]> {
  const rows = await client<{ checkpoint: string }[]>`
    select checkpoint from witnessed_checkpoint where log = ${log} order by size`;
  return rows.map(({ checkpoint }) => checkpoint);
}

/**
 * The hashes that show an earlier tree of a log to be the beginning of a later one.
 *
 * @throws CheckpointError when the log is not that large.
 */
export async function consistencyOf(
  { client }: RouteParts,
  log: string,
  from: number,
  to: number,
): Promise<string[]> {
  const rows = await client<{ leaf_hash: Buffer }[]>`
    select leaf_hash from witnessed_leaf where log = ${log} and sequence < ${to} order by sequence`;
  const leaves = rows.map(({ leaf_hash }) => leaf_hash);
  if (!(from >= 0 && from <= to && to === leaves.length)) {
    throw new CheckpointError(`${from} to ${to} is no part of the log of ${log}.`);
  }
  return consistencyProof(leaves, from, to).map((hash) => Buffer.from(hash).toString('base64url'));
}

/** The hashes of a log's leaves, in order, some thousands at a time. */
export async function* leavesOf({ client }: RouteParts, log: string): AsyncGenerator<Buffer> {
  const rows = client<{ leaf_hash: Buffer }[]>`
    select leaf_hash from witnessed_leaf where log = ${log} order by sequence`;
  for await (const page of rows.cursor(5_000)) yield Buffer.concat(page.map(({ leaf_hash }) => leaf_hash));
}
