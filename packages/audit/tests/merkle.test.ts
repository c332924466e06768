import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  createFrontier,
  inclusionProof,
  leafHash,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts';
import { nodeHash } from '../src/merkle.ts';
import { sha256 as inBrowser } from '../src/sha256.browser.ts';
import { sha256 as inNode } from '../src/sha256.ts';

/** The leaves and roots of the reference implementation of Certificate Transparency (merkle_tree_test.cc). */
const reference = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(Buffer.from(hex, 'hex')));
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const rootOf = (leaves: readonly Uint8Array[]) => {
  const frontier = createFrontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
};

const inHexadecimal = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

test('the roots are those of the reference implementation of Certificate Transparency', () => {
  for (const [index, root] of roots.entries()) {
    expect(inHexadecimal(rootOf(reference.slice(0, index + 1)))).toBe(root);
  }
  expect(inHexadecimal(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

/** The definition of RFC 9162, 2.1.1, word for word. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(definedRoot(leaves.slice(0, half)), definedRoot(leaves.slice(half)));
}

const leaves = fc
  .array(fc.string(), { minLength: 1, maxLength: 70 })
  .map((texts) => texts.map((text) => leafHash(text)));

describe('for any log', () => {
  test('the root that grows leaf by leaf is the one that the RFC defines, from any state on', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, seed) => {
        const at = seed % all.length;
        const begun = createFrontier();
        for (const leaf of all.slice(0, at)) begun.append(leaf);
        const resumed = createFrontier(begun.state());
        for (const leaf of all.slice(at)) resumed.append(leaf);
        expect(Buffer.compare(resumed.root(), definedRoot(all))).toBe(0);
      }),
    );
  });

  test('each record is proved to be in it, and no other in its place', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, seed) => {
        const index = seed % all.length;
        const claim = { index, size: all.length, proof: inclusionProof(all, index), root: rootOf(all) };
        const leaf = all[index] ?? Buffer.of();
        expect(verifyInclusion({ ...claim, leaf })).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: leafHash('never logged') })).toBe(false);
        if (claim.proof.length > 0)
          expect(verifyInclusion({ ...claim, leaf, proof: claim.proof.slice(1) })).toBe(false);
      }),
    );
  });

  test('a smaller tree is proved to be its beginning, and no other tree is', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, seed) => {
        const from = seed % (all.length + 1);
        const claim = {
          from,
          to: all.length,
          fromRoot: rootOf(all.slice(0, from)),
          toRoot: rootOf(all),
          proof: consistencyProof(all, from),
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, fromRoot: leafHash('another past') })).toBe(false);
        if (from > 0)
          expect(verifyConsistency({ ...claim, toRoot: leafHash('another present') })).toBe(false);
      }),
    );
  });
});

test('a browser hashes as Node does', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      expect(inHexadecimal(inBrowser(...parts))).toBe(inHexadecimal(inNode(...parts)));
    }),
  );
});
