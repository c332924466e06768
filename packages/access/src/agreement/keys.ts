import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** An agency's key to sign with. Its `kid` is its thumbprint (RFC 7638). */
export interface SigningKey {
  readonly kid: string;
  /** The private key as a JWK: Ed25519. */
  readonly jwk: JWK;
}

/** Ed25519 (RFC 8037); the one algorithm of every signature between agencies. */
export const signatureAlgorithm = 'EdDSA';

/** Makes a new key. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(jwk), jwk };
}

/**
 * Reads a key as it is kept in a file.
 *
 * @throws Error when the text holds none; it shows none.
 */
export function readSigningKey(text: string): SigningKey {
  const { kid, jwk } = JSON.parse(text).signing ?? JSON.parse(text);
  if (typeof kid !== 'string' || jwk?.crv !== 'Ed25519' || !jwk.d)
    throw new Error('The text holds no signing key');
  return { kid, jwk };
}

/** What may be published of a key. */
export function publicJwk({ kid, jwk }: SigningKey): JWK {
  const { kty, crv, x } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error(`The key ${kid} is not an Ed25519 key`);
  return { kty, crv, x, kid, alg: signatureAlgorithm, use: 'sig' };
}

/** The key as jose signs with it. */
export const importKey = ({ jwk }: SigningKey) => importJWK(jwk, signatureAlgorithm);
