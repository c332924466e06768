import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one way to write a value as JSON: RFC 8785, the JSON Canonicalization Scheme.
 *
 * @throws TypeError when JSON cannot hold it.
 */
export function canonicalJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only what JSON can hold has a canonical form');
  return text;
}

/** SHA-256 of the canonical form, in lower-case hexadecimal digits. */
export const contentHash = (value: object): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');
