import { setTimeout as wait } from 'node:timers/promises';
import type { SigningKey } from '@huza/access';
import { type AuditLog, readLeafHashes, signCheckpoint } from '@huza/audit';
import type { Logger } from '@huza/service';
import type { Sql } from 'postgres';
import { z } from 'zod';

export interface CheckpointOptions {
  readonly agency: string;
  readonly auditLog: Pick<AuditLog, 'head'>;
  readonly client: Sql;
  readonly key: SigningKey;
  /** Where coordination answers; `undefined` for coordination itself. */
  readonly coordinationUrl: string | undefined;
  /** Milliseconds between two checkpoints. */
  readonly interval: number;
  readonly logger: Logger;
}

const latest = z.object({ size: z.int() });

/**
 * Signs a checkpoint of the log whenever it has grown, and gives it to coordination with the hashes of the
 * new leaves, so that nobody can rewrite the log unseen. Give the promise of `stop` time to end.
 */
export function signCheckpoints(options: CheckpointOptions) {
  const stopping = new AbortController();
  let failed = false;
  const run = async () => {
    while (!stopping.signal.aborted) {
      const error: unknown = await checkpoint(options, stopping.signal).then(
        () => undefined,
        (reason) => reason,
      );
      if (error && !failed && !stopping.signal.aborted) {
        options.logger.warn({ reason: String(error) }, 'no checkpoint of the audit log can be given');
      }
      failed = error !== undefined;
      await wait(options.interval, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function checkpoint(options: CheckpointOptions, signal: AbortSignal): Promise<void> {
  const { agency, auditLog, client, key, coordinationUrl } = options;
  const { size, root } = await auditLog.head();
  const [last] = await client<{ size: string; checkpoint: string }[]>`
    select size, checkpoint from audit_checkpoint order by size desc limit 1`;
  let signed = last?.checkpoint;
  if (size > Number(last?.size ?? 0)) {
    signed = await signCheckpoint({ log: agency, size, root, at: new Date().toISOString() }, key);
    await client`insert into audit_checkpoint (size, checkpoint) values (${size}, ${signed}) on conflict do nothing`;
  }
  if (coordinationUrl && signed) await give(options, coordinationUrl, { size, signed }, signal);
}

async function give(
  { agency, client }: CheckpointOptions,
  coordinationUrl: string,
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
