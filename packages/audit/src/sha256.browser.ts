import { sha256 as hash } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the parts, one after the other, where there is no Node: the web's own answers only later. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => hash(concatBytes(...parts));
