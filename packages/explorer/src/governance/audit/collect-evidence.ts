import { decodeJwt } from 'jose';
import type { Asker } from '../../asker/asker.ts';
import { askHub, HubUnreachable } from '../../graph/ask-hub.ts';
import { keysOfAgency } from '../agency-keys.ts';
import type { Evidence, Head, LoggedText } from './verify-records.ts';

/** So many of the kept checkpoints are verified: the first, and the latest. */
const most = 6;

interface Options {
  readonly asker: Asker;
  readonly onTokenRefused: (token: string) => void;
}

/**
 * Asks the agency for the proofs, and coordination for the checkpoints that it keeps.
 *
 * @throws HubUnreachable when the hub does not answer.
 */
export async function collectEvidence(
  agency: string,
  head: Head,
  records: readonly LoggedText[],
  options: Options,
): Promise<Evidence> {
  const [keys, kept] = await Promise.all([keysOfAgency(agency), keptCheckpoints(agency)]);
  const checkpoints = kept.length > most ? [...kept.slice(0, 1), ...kept.slice(1 - most)] : kept;
  const sizes = checkpoints.map(sizeOf).filter((size) => size <= head.size);
  const query = `query Proofs($size: Int!) { log: ${agency}AuditLog { ${[
    ...records.map(({ sequence }) => `record${sequence}: inclusionProof(sequence: ${sequence}, size: $size)`),
    ...sizes.map((size) => `checkpoint${size}: consistencyProof(from: ${size}, to: $size)`),
  ].join(' ')} } }`;
  const answer = await askHub<{ log: Record<string, string[]> | null }>(
    { query, variables: { size: head.size } },
    options,
  );
  const [fault] = answer.errors ?? [];
  if (fault) throw new Error(fault.message);
  const proofs = new Map(Object.entries(answer.data?.log ?? {}));
  const proofsOf = (name: string, numbers: readonly number[]) =>
    new Map(numbers.map((number) => [number, proofs.get(`${name}${number}`) ?? []]));
  return {
    ...{ agency, head, records, keys, checkpoints },
    inclusion: proofsOf(
      'record',
      records.map(({ sequence }) => sequence),
    ),
    consistency: proofsOf('checkpoint', sizes),
  };
}

async function keptCheckpoints(agency: string): Promise<readonly string[]> {
  const response = await fetch(`/audit/${agency}/checkpoints`).catch(() => undefined);
  if (!response?.ok) throw new HubUnreachable(response?.status);
  const { checkpoints } = (await response.json()) as { checkpoints: readonly string[] };
  return checkpoints;
}

/** What a checkpoint claims, before it is verified; 0 where it claims nothing. */
function sizeOf(jws: string): number {
  try {
    return Number(decodeJwt(jws).size ?? 0);
  } catch {
    return 0;
  }
}
