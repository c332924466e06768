import { createFrontier, emptyRoot, nodeHash, sameHash } from './merkle.ts';

type Hash = Uint8Array;

/** The largest power of two that is smaller than a size. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

function rootOf(leaves: readonly Hash[]): Hash {
  const frontier = createFrontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}

/** The hashes that lead from a leaf to the root of the tree of a size (RFC 9162, 2.1.3.1). */
export function inclusionProof(leaves: readonly Hash[], index: number, size = leaves.length): Hash[] {
  if (index < 0 || index >= size || size > leaves.length)
    throw new RangeError(`There is no leaf ${index} of ${size}`);
  if (size === 1) return [];
  const half = split(size);
  return index < half
    ? [...inclusionProof(leaves.slice(0, half), index), rootOf(leaves.slice(half, size))]
    : [...inclusionProof(leaves.slice(half, size), index - half), rootOf(leaves.slice(0, half))];
}

/** What is claimed of a leaf. */
export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** Whether a leaf is in the tree of a root (RFC 9162, 2.1.3.2). */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last, hash]: [number, number, Hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** The hashes that show a smaller tree to be the beginning of a larger (RFC 9162, 2.1.4.1). */
export function consistencyProof(leaves: readonly Hash[], from: number, to = leaves.length): Hash[] {
  if (from < 0 || from > to || to > leaves.length)
    throw new RangeError(`${from} to ${to} is no part of the log`);
  return from === 0 || from === to ? [] : subproof(leaves.slice(0, to), from, true);
}

function subproof(leaves: readonly Hash[], from: number, whole: boolean): Hash[] {
  if (from === leaves.length) return whole ? [] : [rootOf(leaves)];
  const at = split(leaves.length);
  return from <= at
    ? [...subproof(leaves.slice(0, at), from, whole), rootOf(leaves.slice(at))]
    : [...subproof(leaves.slice(at), from - at, false), rootOf(leaves.slice(0, at))];
}

/** What is claimed of two trees. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the smaller tree is the beginning of the larger (RFC 9162, 2.1.4.2). */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot);
  if (from > to) return false;
  if (from === 0) return proof.length === 0 && sameHash(fromRoot, emptyRoot);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let [node, last] = [from - 1, to - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [older, newer]: [Hash, Hash] = [first, first];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else newer = nodeHash(newer, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(older, fromRoot) && sameHash(newer, toRoot);
}

const half = (value: number) => Math.floor(value / 2);
const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value));
