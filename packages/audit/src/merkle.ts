import { createHash } from 'node:crypto';

/** SHA-256 of bytes. */
type Hash = Uint8Array;

const [leafPrefix, nodePrefix] = [Buffer.from([0]), Buffer.from([1])];

/** The hash of a leaf (RFC 9162, 2.1.1). */
export const leafHash = (content: string | Uint8Array): Buffer =>
  createHash('sha256').update(leafPrefix).update(content).digest();

/** The hash of a node over its two halves. */
export const nodeHash = (left: Hash, right: Hash): Buffer =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest();

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = createHash('sha256').digest();

/** What must be kept to append to a tree: the roots of its complete subtrees, the largest first. */
export interface FrontierState {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

/** A tree that grows by the hashes of leaves, in the memory of its frontier alone. */
export interface Frontier {
  readonly size: number;
  append(leaf: Hash): void;
  root(): Buffer;
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
      hashes.length === 0
        ? emptyRoot
        : Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right))),
    state: () => ({ size, hashes: [...hashes] }),
  };
}
