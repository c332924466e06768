import type { KeyRing } from '@huza/access';
import { type Checkpoint, verifyCheckpoint, verifyConsistency } from '@huza/audit';
import type { Logger } from '@huza/service';
import type { Sql } from 'postgres';
import { z } from 'zod';

export interface OthersOptions {
  readonly agency: string;
  /** Whose logs there are. */
  readonly agencies: readonly string[];
  readonly keys: KeyRing;
  readonly client: Sql;
  readonly coordinationUrl: string;
  readonly logger: Logger;
}

const latestSchema = z.object({ checkpoint: z.string().nullable() });
const proofSchema = z.object({ proof: z.array(z.base64url()) });

/**
 * Keeps the other agencies' checkpoints, so that no agency and coordination together can show one past here
 * and another there: a checkpoint is kept where it is proved to continue the last one that is known, and
 * one that is not is logged as an error, each time.
 */
export async function keepOthersCheckpoints(options: OthersOptions, signal: AbortSignal): Promise<void> {
  for (const log of options.agencies) {
    if (log !== options.agency) await keepLatest(log, options, signal);
  }
}

async function keepLatest(
  log: string,
  { client, keys, coordinationUrl, logger }: OthersOptions,
  signal: AbortSignal,
) {
  const ask = async (path: string) =>
    (await fetch(new URL(`/audit/${log}/${path}`, coordinationUrl), { signal })).json();
  const { checkpoint: jws } = latestSchema.parse(await ask('checkpoints/latest'));
  if (jws === null) return;
  const latest = await verifyCheckpoint(jws, (agency) => keys.keysOf(agency).map(({ jwk }) => jwk));
  const known = await lastKnown(client, log);
  if (latest.size === known.size && latest.root === known.root) return;
  const { proof } = proofSchema.parse(await ask(`consistency?from=${known.size}&to=${latest.size}`));
  if (latest.log !== log || !continues(known, latest, proof)) {
    const facts = { log, size: latest.size, known: known.size };
    logger.error(facts, 'a checkpoint does not continue the one that is kept here: its past was rewritten');
    return;
  }
  await client`
    insert into known_checkpoint (log, size, root, checkpoint)
    values (${log}, ${latest.size}, ${latest.root}, ${jws}) on conflict do nothing`;
}

type Known = Pick<Checkpoint, 'size' | 'root'>;

const emptyRoot = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';

async function lastKnown(client: Sql, log: string): Promise<Known> {
  const [row] = await client<{ size: string; root: string }[]>`
    select size, root from known_checkpoint where log = ${log} order by size desc limit 1`;
  return row ? { size: Number(row.size), root: row.root } : { size: 0, root: emptyRoot };
}

const continues = (known: Known, latest: Known, proof: readonly string[]) =>
  verifyConsistency({
    from: known.size,
    to: latest.size,
    fromRoot: Buffer.from(known.root, 'base64url'),
    toRoot: Buffer.from(latest.root, 'base64url'),
    proof: proof.map((hash) => Buffer.from(hash, 'base64url')),
  });
