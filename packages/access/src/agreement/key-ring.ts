import { importJWK, type JWK } from 'jose';
import { signatureAlgorithm } from './keys.ts';
import type { KeyRotation } from './statement.ts';

type VerificationKey = Awaited<ReturnType<typeof importJWK>>;

/** A public key of an agency. */
export interface AgencyKey {
  readonly agency: string;
  readonly jwk: JWK;
  /** When another took its place; its older signatures stay valid. `null`: it signs now. */
  readonly retiredAt: string | null;
}

/** The public keys that each agency signs with: first those that were agreed on, then what each put in their place. */
export interface KeyRing {
  find(kid: string | undefined): (AgencyKey & { readonly key: VerificationKey }) | undefined;
  keysOf(agency: string): readonly AgencyKey[];
  rotate(rotation: KeyRotation): Promise<void>;
}

/** The first public keys of each agency, exchanged when it joined: what all trust begins with. */
export type TrustAnchors = Readonly<Record<string, readonly JWK[]>>;

/** Makes a key ring that trusts the first keys of each agency. */
export async function createKeyRing(anchors: TrustAnchors): Promise<KeyRing> {
  const keys = new Map<string, AgencyKey & { key: VerificationKey }>();
  const add = async (agency: string, jwk: JWK) => {
    if (!jwk.kid) throw new Error(`A key of ${agency} has no kid`);
    keys.set(jwk.kid, { agency, jwk, retiredAt: null, key: await importJWK(jwk, signatureAlgorithm) });
  };
  for (const [agency, jwks] of Object.entries(anchors)) {
    for (const jwk of jwks) await add(agency, jwk);
  }
  return {
    find: (kid) => (kid === undefined ? undefined : keys.get(kid)),
    keysOf: (agency) => [...keys.values()].filter((key) => key.agency === agency),
    rotate: async ({ agency, replaces, key, at }) => {
      const old = keys.get(replaces);
      if (old) keys.set(replaces, { ...old, retiredAt: at });
      if (!keys.has(key.kid)) await add(agency, key);
    },
  };
}
