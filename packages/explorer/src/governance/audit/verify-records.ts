import {
  type Checkpoint,
  leafHash,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '@huza/audit/verification';
import { base64url, type JWK } from 'jose';

/** The tree as the agency says that it stands. */
export interface Head {
  readonly size: number;
  /** In base64url, as every hash here. */
  readonly root: string;
}

/** A record as it was hashed. */
export interface LoggedText {
  readonly sequence: number;
  readonly text: string;
}

/** What an agency must give to be believed. */
export interface Evidence {
  readonly agency: string;
  readonly head: Head;
  readonly records: readonly LoggedText[];
  /** The agency's public keys. */
  readonly keys: readonly JWK[];
  /** Signed checkpoints of the log that others keep: JSON Web Signatures. */
  readonly checkpoints: readonly string[];
  /** By a record's place: the hashes that lead to the head's root. */
  readonly inclusion: ReadonlyMap<number, readonly string[]>;
  /** By a checkpoint's size: the hashes that show it to be the head's beginning. */
  readonly consistency: ReadonlyMap<number, readonly string[]>;
}

/** Something that does not hold. */
export type Problem =
  | { readonly kind: 'record'; readonly sequence: number }
  | { readonly kind: 'signature' | 'unproved' }
  | { readonly kind: 'rewritten' | 'shortened'; readonly size: number };

/** What was found. */
export interface Verification {
  readonly problems: readonly Problem[];
  /** How many records and checkpoints hold. */
  readonly records: number;
  readonly checkpoints: number;
}

/**
 * Verifies records, the tree that they are said to be in, and the signed checkpoints that it must continue
 * (RFC 9162, 2.1.3.2 and 2.1.4.2). Nothing of it is taken on the agency's word.
 */
export async function verifyRecords(evidence: Evidence): Promise<Verification> {
  const { agency, keys, head, records, inclusion } = evidence;
  const problems: Problem[] = [];
  let continued = 0;
  for (const jws of evidence.checkpoints) {
    const checkpoint = await verifyCheckpoint(jws, (signer) => (signer === agency ? keys : [])).catch(
      () => undefined,
    );
    const problem = checkpoint ? problemOf(checkpoint, evidence) : ({ kind: 'signature' } as const);
    if (problem) problems.push(problem);
    else continued += 1;
  }
  for (const { sequence, text } of records) {
    const proof = inclusion.get(sequence);
    const claim = {
      leaf: leafHash(text),
      index: sequence,
      size: head.size,
      root: base64url.decode(head.root),
    };
    const holds = proof && verifyInclusion({ ...claim, proof: decoded(proof) });
    if (!holds) problems.push({ kind: 'record', sequence });
  }
  const failed = problems.filter(({ kind }) => kind === 'record').length;
  return { problems, records: records.length - failed, checkpoints: continued };
}

function problemOf({ size, root }: Checkpoint, { head, consistency }: Evidence): Problem | undefined {
  if (size > head.size) return { kind: 'shortened', size };
  const proof = consistency.get(size);
  if (!proof) return { kind: 'unproved' };
  const continues = verifyConsistency({
    from: size,
    to: head.size,
    fromRoot: base64url.decode(root),
    toRoot: base64url.decode(head.root),
    proof: decoded(proof),
  });
  return continues ? undefined : { kind: 'rewritten', size };
}

const decoded = (hashes: readonly string[]) => hashes.map((hash) => base64url.decode(hash));
