import { CompactSign } from 'jose';
import { importKey, type SigningKey, signatureAlgorithm } from '../agreement/keys.ts';

/** What an agency states in a document that others keep and verify by themselves: `labour-market-test-outcome`. */
export type AttestationKind = `${string}-${string}`;

/** The protected header's `typ`, so that no document of one kind can be taken for another, or for a statement. */
export const attestationType = (kind: AttestationKind) => `huza-${kind}+json`;

/** Signs a document of one agency: a compact JWS (RFC 7515). */
export type SignAttestation = (kind: AttestationKind, content: object) => Promise<string>;

/** Signs with an agency's key. */
export const attestationSigner =
  (key: SigningKey): SignAttestation =>
  async (kind, content) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: signatureAlgorithm, kid: key.kid, typ: attestationType(kind) })
      .sign(await importKey(key));
