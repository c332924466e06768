import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedUniform } from '../../src/cell-key/keyed-uniform.ts';

test('a text’s number is the first 48 bits of its HMAC-SHA-256', () => {
  const secret = fc.uint8Array({ minLength: 0, maxLength: 64 });
  fc.assert(
    fc.property(secret, fc.string({ unit: 'binary' }), (key, text) => {
      const digest = createHmac('sha256', key).update(text).digest();
      expect(keyedUniform(key)(text)).toBe(digest.readUIntBE(0, 6) / 2 ** 48);
    }),
  );
});

test('a secret of more than a block is refused', () => {
  expect(() => keyedUniform(new Uint8Array(65))).toThrow('The secret has 65 bytes; expected at most 64');
});
