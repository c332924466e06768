import { createPseudonyms } from '@huza/access';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionOf, pageOf } from '../src/index.ts';
import { createCursors } from '../src/paging.ts';

const cursors = createCursors(createPseudonyms(new Uint8Array(32).fill(7))('cursors'));

const rows = Array.from({ length: 45 }, (_, number) => ({ id: String(number).padStart(3, '0') }));
const key = (row: { id: string }) => [row.id];
const pageFrom = (first?: number, after?: string | null) => {
  const page = pageOf({ first: first ?? null, after: after ?? null }, 1, cursors);
  const rest = rows.filter(({ id }) => page.after === null || id > String(page.after[0]));
  return connectionOf(rest.slice(0, page.limit + 1), page, key);
};

test('a list gives 20 rows unless told otherwise, and says that more follow', () => {
  const page = pageFrom();
  expect(page.nodes).toHaveLength(20);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect(page.pageInfo.endCursor).toBe(page.edges[19]?.cursor);
});

test('whatever the page size, paging through gives every row once and in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (first) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = pageFrom(first, after);
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(rows.map(({ id }) => id));
    }),
  );
});

test('only the cursors that are asked for are sealed', () => {
  const sealed: (readonly string[])[] = [];
  const counting = {
    ...cursors,
    encode: (row: readonly string[]) => {
      sealed.push(row);
      return cursors.encode(row);
    },
  };
  const page = connectionOf(rows, pageOf({ first: 40 }, 1, counting), key);
  expect(page.nodes).toHaveLength(40);
  expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
  expect(sealed).toEqual([]);
  expect(cursors.decode(String(page.pageInfo.endCursor))).toEqual(['039']);
  expect(cursors.decode(String(page.edges[4]?.cursor))).toEqual(['004']);
  expect(sealed).toEqual([['039'], ['004']]);
});

test('a cursor tells nothing of the row that it stands for', () => {
  const { endCursor } = pageFrom(3).pageInfo;
  expect(Buffer.from(String(endCursor), 'base64url').toString()).not.toContain('002');
});

test('an empty list has no cursor and nothing follows', () => {
  expect(connectionOf([], pageOf({}, 1, cursors), key).pageInfo).toEqual({
    hasNextPage: false,
    endCursor: null,
  });
});

test.each([0, -1, 101])('first: %i is refused with what was expected', (first) => {
  expect(() => pageOf({ first }, 1, cursors)).toThrow(`first is ${first}; expected 1 to 100.`);
});

test.each([
  'nonsense',
  Buffer.from('["a","b"]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
  cursors.encode(['a', 'b']),
])('the cursor %s, which is not of this list, is refused', (after) =>
  expect(() => pageOf({ after }, 1, cursors)).toThrow('expected the endCursor of a page of the same list'),
);
