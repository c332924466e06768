import type { KeyRing, SigningKey } from '@huza/access';
import { type AuditLog, readLeafHashes, signCheckpoint } from '@huza/audit';
import type { Logger } from '@huza/service';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { tryAgain } from '../repeat.ts';
import { keepOthersCheckpoints } from './others-checkpoints.ts';

export interface CheckpointOptions {
  readonly agency: string;
  readonly auditLog: Pick<AuditLog, 'head'>;
  readonly client: Sql;
  readonly key: SigningKey;
  readonly coordinationUrl: string;
  /** Whose logs there are, and the keys that they are signed with. */
  readonly agencies: readonly string[];
  readonly keys: KeyRing;
  /** Milliseconds between two checkpoints. */
  readonly interval: number;
  readonly logger: Logger;
}

const latest = z.object({ size: z.int() });

/**
 * Signs a checkpoint of the log whenever it has grown, gives it to coordination with the hashes of the new
 * leaves, and keeps the others' checkpoints, so that nobody can rewrite a log unseen.
 */
export const signCheckpoints = (options: CheckpointOptions) =>
  tryAgain((stopping) => checkpoint(options, stopping), {
    interval: options.interval,
    onFailure: (error) =>
      options.logger.warn({ reason: String(error) }, 'checkpoints of audit logs cannot be exchanged'),
  });

async function checkpoint(options: CheckpointOptions, signal: AbortSignal): Promise<void> {
  const { agency, auditLog, client, key } = options;
  const { size, root } = await auditLog.head();
  const [last] = await client<{ size: string; checkpoint: string }[]>`
    select size, checkpoint from audit_checkpoint order by size desc limit 1`;
  let signed = last?.checkpoint;
  if (size > Number(last?.size ?? 0)) {
    signed = await signCheckpoint({ log: agency, size, root, at: new Date().toISOString() }, key);
    await client`insert into audit_checkpoint (size, checkpoint) values (${size}, ${signed}) on conflict do nothing`;
  }
  if (signed) await give(options, { size, signed }, signal);
  await keepOthersCheckpoints(options, AbortSignal.any([signal, AbortSignal.timeout(60_000)]));
}

async function give(
  { agency, client, coordinationUrl }: CheckpointOptions,
  { size, signed }: { size: number; signed: string },
  stopping: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(60_000)]);
  const url = new URL(`/audit/${agency}/checkpoints/latest`, coordinationUrl);
  const known = latest.parse(await (await fetch(url, { signal })).json()).size;
  if (known >= size) return;
  const leaves = await readLeafHashes(client, known, size - known);
  const response = await fetch(new URL(`/audit/${agency}/checkpoints`, coordinationUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'huza-checkpoint': signed },
    body: new Uint8Array(Buffer.concat(leaves)),
    signal,
  });
  if (!response.ok) throw new Error(`coordination refuses the checkpoint: ${await response.text()}`);
}
