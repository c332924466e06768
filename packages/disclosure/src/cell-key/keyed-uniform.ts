import { hash } from 'node:crypto';

/** The block of SHA-256, in bytes. */
const block = 64;

/**
 * Gives numbers from 0 up to 1, each a text's own under this secret: the first 48 bits of its HMAC-SHA-256 (RFC 2104).
 * Made of two hashes, each in one call: `createHmac` makes an object outside V8's heap, and a table asks for thousands.
 *
 * @param secret at most 64 bytes, which the method takes as they are.
 * @throws RangeError for a longer one.
 */
export function keyedUniform(secret: Uint8Array): (text: string) => number {
  if (secret.length > block)
    throw new RangeError(`The secret has ${secret.length} bytes; expected at most ${block}`);
  const padded = (pad: number) => Buffer.alloc(block).map((_, index) => pad ^ (secret[index] ?? 0));
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  const sha256 = (start: Uint8Array, rest: Uint8Array) => hash('sha256', Buffer.concat([start, rest]), 'hex');
  return (text) => {
    const digest = sha256(outer, Buffer.from(sha256(inner, Buffer.from(text)), 'hex'));
    return Number.parseInt(digest.slice(0, 12), 16) / 2 ** 48;
  };
}
