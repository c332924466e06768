import { type LinkedRule, loadSolver, protectLinked } from '@huza/disclosure';
import { expect, test } from 'vitest';
import { type LinkedCounts, protectInThread } from '../src/tabulation/protection-thread.ts';

const suppression: LinkedRule = { method: 'SUPPRESSION', threshold: 5, tables: [['A', 'B', 'C']] };

/** Counts in three variables with all totals, many of them small. */
function countsOf(sizes: readonly number[], rule: LinkedRule = suppression): LinkedCounts {
  const values = sizes.map((size) => Array.from({ length: size }, (_, code) => `${code}`));
  const cells = values.reduce<string[][]>(
    (all, codes) => all.flatMap((cell) => codes.map((code) => [...cell, code])),
    [[]],
  );
  const totals = new Map<string, { codes: string[]; count: number }>();
  cells.forEach((cell, index) => {
    for (let mask = 0; mask < 2 ** sizes.length; mask++) {
      const codes = cell.map((code, variable) => (mask & (1 << variable) ? '_T' : code));
      const known = totals.get(codes.join()) ?? { codes, count: 0 };
      totals.set(codes.join(), { codes, count: known.count + ((index * index) % 31) });
    }
  });
  const all = [...totals.values()];
  return {
    rule,
    codes: all.map(({ codes }) => codes),
    parents: values.map((codes) => new Map(codes.map((code) => [code, '_T']))),
    counts: [all.map(({ count }) => count)],
    thresholds: [5],
  };
}

const small = countsOf([4, 3, 3]);

test.each<LinkedRule>([
  suppression,
  { ...suppression, method: 'ROUNDING', rounding: 'CONTROLLED', base: 5 },
  { ...suppression, method: 'ROUNDING', rounding: 'CONVENTIONAL', base: 3 },
])('a thread protects as the function itself: $method $rounding', async (rule) => {
  const given = countsOf([4, 3, 3], rule);
  const { codes, parents, counts, thresholds } = given;
  const shown = protectLinked(
    codes.map((ofCell, cell) => ({ codes: ofCell, count: counts[0]?.[cell] ?? 0 })),
    parents.map((above) => (code) => above.get(code) ?? null),
    rule,
    thresholds,
    await loadSolver(),
  );
  expect(shown).not.toEqual(counts[0]);
  expect(await protectInThread(given)).toEqual([shown]);
});

test('the process answers others while a large table is protected', async () => {
  let protecting = true;
  const started = performance.now();
  const suppression = protectInThread(countsOf([16, 9, 7])).finally(() => {
    protecting = false;
  });
  let longest = 0;
  while (protecting) {
    const asked = performance.now();
    await new Promise((answer) => setTimeout(answer, 5));
    longest = Math.max(longest, performance.now() - asked);
  }
  await suppression;
  expect(longest).toBeLessThan((performance.now() - started) / 3);
});

test('a thread that fails is an error for those who wait, and the next is answered', async () => {
  const failing = new URL('data:text/javascript,throw new RangeError("out of memory")');
  await expect(protectInThread(small, { program: failing })).rejects.toThrow('out of memory');
  const ending = new URL('data:text/javascript,process.exit(3)');
  await expect(protectInThread(small, { program: ending })).rejects.toThrow('ended with 3');
  expect(await protectInThread(small)).toHaveLength(1);
});

test('a thread that is ended gives no answer', async () => {
  const stopping = new AbortController();
  const protecting = protectInThread(countsOf([16, 9, 7]), { signal: stopping.signal });
  setTimeout(() => stopping.abort(), 200);
  await expect(protecting).rejects.toThrow('without an answer');
});
