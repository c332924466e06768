import { createKeyRing, verifyPartySignature } from '@huza/access/agreement';
import type { JWK } from 'jose';
import * as z from 'zod/mini';

/** What this browser found of one party's signature. */
export interface VerifiedSignature {
  readonly party: string;
  readonly valid: boolean;
  /** The thumbprint of the key that it was made with, as its header names it. */
  readonly key: string | undefined;
}

/** The public keys of a party. */
export type KeysOfParty = (party: string) => Promise<readonly JWK[]>;

const generalJws = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ protected: z.string(), signature: z.string() })),
});

/**
 * Verifies the signature of each party below a version's record, by the parties' own keys. A key that was replaced
 * since is accepted: what was signed with it stays valid.
 */
export async function verifySignatures(
  parties: readonly string[],
  record: string,
  statement: string,
  keysOf: KeysOfParty,
): Promise<VerifiedSignature[]> {
  const { signatures } = generalJws.parse(JSON.parse(statement));
  const keys = await Promise.all(parties.map(async (party) => [party, await keysOf(party)] as const));
  const ring = await createKeyRing(Object.fromEntries(keys));
  const signers = new Map<string, string | undefined>();
  for (const signature of signatures) {
    const party = await verifyPartySignature(record, signature, ring, { acceptRetired: true }).catch(
      () => undefined,
    );
    if (party) signers.set(party, keyOf(signature.protected));
  }
  return parties.map((party) => ({ party, valid: signers.has(party), key: signers.get(party) }));
}

function keyOf(protectedHeader: string): string | undefined {
  const header: unknown = JSON.parse(atob(protectedHeader.replaceAll('-', '+').replaceAll('_', '/')));
  return z.object({ kid: z.optional(z.string()) }).parse(header).kid;
}
