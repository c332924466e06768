import { hkdfSync } from 'node:crypto';
import { aessiv } from '@noble/ciphers/aes.js';

/** Replaces identifiers under one key, and finds them again; nobody without the key can do either. */
export interface Pseudonyms {
  /** Gives the same pseudonym for the same identifier of the same kind, for ever. */
  seal(kind: string, identifier: string): string;
  /** The identifier behind a pseudonym; `null` when it was not made here, for this kind. */
  open(kind: string, pseudonym: string): string | null;
}

/**
 * Pseudonyms under keys derived from an agency's secret, one for each agreement: the same person has
 * unlinkable pseudonyms under two agreements. Deterministic authenticated encryption (AES-SIV, RFC 5297)
 * with keys by HKDF-SHA256 (RFC 5869).
 *
 * @param secret at least 32 random bytes, which never leave the agency.
 */
export function createPseudonyms(secret: Uint8Array): (agreement: string) => Pseudonyms {
  if (secret.length < 32) throw new Error('An agency’s secret has at least 32 bytes');
  const known = new Map<string, Pseudonyms>();
  return (agreement) => {
    const pseudonyms = known.get(agreement) ?? underKey(deriveKey(secret, `pseudonyms ${agreement}`));
    known.set(agreement, pseudonyms);
    return pseudonyms;
  };
}

/** A key for one use, which tells nothing of the secret or of another use's key. */
export const deriveKey = (secret: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `huza ${use}`, 32));

function underKey(key: Uint8Array): Pseudonyms {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    seal: (kind, identifier) =>
      Buffer.from(aessiv(key, bytes(kind)).encrypt(bytes(identifier))).toString('base64url'),
    open: (kind, pseudonym) => {
      try {
        const sealed = new Uint8Array(Buffer.from(pseudonym, 'base64url'));
        return new TextDecoder().decode(aessiv(key, bytes(kind)).decrypt(sealed));
      } catch {
        return null;
      }
    },
  };
}
