import { expect, test } from 'vitest';
import { createLoadKey, groupRows } from '../src/batching.ts';
import type { Batch, RequestDatabase } from '../src/index.ts';

/** Counts how often the database would be asked; no statement is sent. */
function counting() {
  const asked: string[][] = [];
  const batch: Batch<string, { first: number } | undefined> = async (_database, keys, args) => {
    asked.push([...keys]);
    return new Map(
      keys.filter((key) => key !== 'unknown').map((key) => [key, `${key} ${args?.first ?? ''}`.trim()]),
    );
  };
  return { asked, batch, load: createLoadKey({} as RequestDatabase) };
}

test('any number of keys in one step of execution is one batch, each key once', async () => {
  const { asked, batch, load } = counting();
  const keys = Array.from({ length: 500 }, (_, number) => `k${number % 250}`);
  const answers = await Promise.all(keys.map((key) => load(batch, key, undefined)));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toHaveLength(250);
  expect(answers[251]).toBe('k1');
});

test('a key without an answer gives null', async () => {
  const { batch, load } = counting();
  expect(await load(batch, 'unknown', undefined)).toBeNull();
});

test('the same list with other arguments is a batch of its own and never mixes answers', async () => {
  const { asked, batch, load } = counting();
  const answers = await Promise.all([
    load(batch, 'a', { first: 1 }),
    load(batch, 'a', { first: 2 }),
    load(batch, 'b', { first: 1 }),
  ]);
  expect(answers).toEqual(['a 1', 'a 2', 'b 1']);
  expect(asked).toEqual([['a', 'b'], ['a']]);
});

test('rows are grouped by key and keep their order', () => {
  const rows = [3, 1, 2].map((value) => ({ key: value === 1 ? 'x' : 'y', value }));
  expect([...groupRows(rows)]).toEqual([
    ['y', [rows[0], rows[2]]],
    ['x', [rows[1]]],
  ]);
});
