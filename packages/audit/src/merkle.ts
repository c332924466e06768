import { sha256 } from '#sha256';

/** SHA-256 of bytes. */
type Hash = Uint8Array;

const [leafPrefix, nodePrefix] = [Uint8Array.of(0), Uint8Array.of(1)];
const encoder = new TextEncoder();

/** The hash of a leaf (RFC 9162, 2.1.1). */
export const leafHash = (content: string | Uint8Array): Hash =>
  sha256(leafPrefix, typeof content === 'string' ? encoder.encode(content) : content);

/** The hash of a node over its two halves. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodePrefix, left, right);

/** Whether two hashes are the same. */
export const sameHash = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256();

/** What must be kept to append to a tree: the roots of its complete subtrees, the largest first. */
export interface FrontierState {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

/** A tree that grows by the hashes of leaves, in the memory of its frontier alone. */
export interface Frontier {
  readonly size: number;
  append(leaf: Hash): void;
  root(): Hash;
  state(): FrontierState;
}

export function createFrontier(
  { size: begun, hashes: known }: FrontierState = { size: 0, hashes: [] },
): Frontier {
  const hashes = [...known];
  let size = begun;
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        node = nodeHash(hashes.pop() ?? emptyRoot, node);
      }
      hashes.push(node);
      size += 1;
    },
    root: () =>
      hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right)),
    state: () => ({ size, hashes: [...hashes] }),
  };
}
