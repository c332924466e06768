const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bytes in Crockford's base 32, which leaves out letters that read like digits; 5 bytes make 8 characters. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((value >> (bits - 5)) & 31);
  }
  return text;
}
