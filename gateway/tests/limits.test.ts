import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';

let hub: Hub;
const limits = { depth: 6, tokens: 400, fields: 300, aliases: 5, directives: 4, cost: 1_000, body: 8_192 };
beforeAll(async () => {
  hub = await startHub({ limits });
});
afterAll(() => hub[Symbol.asyncDispose]());

const nested = (levels: number): string => (levels === 0 ? 'code' : `code parent { ${nested(levels - 1)} }`);
const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: permitTotal`).join(' ');
/** Each fragment spreads the next one twice: 2^n fields from n lines. */
const doubling = (count: number) => {
  const fragments = Array.from(
    { length: count },
    (_, i) => `fragment F${i} on Occupation { ...F${i + 1} ...F${i + 1} }`,
  );
  return `{ occupation(code: "1") { ...F0 } } ${fragments.join(' ')} fragment F${count} on Occupation { code }`;
};

test.each([
  ['depth', 7, `{ occupation(code: "1") { ${nested(5)} } }`],
  ['depth', 7, `{ occupation(code: "1") { ...F } } fragment F on Occupation { ${nested(5)} }`],
  ['tokens', 402, `{ ${'permitTotal '.repeat(400)}}`],
  ['fields', 2 ** 12 + 1, doubling(12)],
  ['aliases', 6, `{ ${aliases(6)} }`],
  ['directives', 5, `{ permitTotal ${'@include(if: true) '.repeat(5)} }`],
  ['cost', 2_000, '{ occupations(first: 1000) { permits { inForce } } }'],
  ['cost', 2_040, '{ permits(first: 680) { nodes { occupation { code } } } }'],
  [
    'cost',
    8_000,
    '{ occupations { permits { inForce } } a: occupations(first: 3980) { permits { inForce } } }',
  ],
  [
    'cost',
    1_010,
    '{ registerSize a: registerSize regions { permitTotal } regions2: regions { permitTotal } }',
  ],
])('%s: an operation of %i is refused', async (limit, found, query) => {
  const { body } = await hub.ask(query);
  const allowed = limits[limit as keyof typeof limits];
  expect(body).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'LIMIT_EXCEEDED', limit, found, allowed } })],
  });
  expect(body.errors[0].message).toContain(
    `The operation's ${limit} is ${found}; the greatest allowed is ${allowed}.`,
  );
});

test('a page size counts where a variable or a default gives it, and never below nothing', async () => {
  const query = 'query ($n: Int) { occupations(first: $n) { permits { inForce } } }';
  const cost = async (n?: number) => (await hub.ask(query, {}, { n })).body.errors?.[0].extensions.found;
  expect(await cost(501)).toBe(1_002);
  expect(await cost(500)).toBeUndefined();
  expect(await cost()).toBeUndefined();
  const offset = '{ a: occupations(first: -1000) { code } occupations(first: 501) { permits { inForce } } }';
  expect((await hub.ask(offset)).body.errors[0].extensions.found).toBe(1_002);
});

test('each limit lets pass what is just as large as it', async () => {
  for (const query of [`{ occupation(code: "1") { ${nested(4)} } }`, `{ ${aliases(5)} }`]) {
    expect((await hub.ask(query)).body.errors).toBeUndefined();
  }
});

test('introspection as editors send it passes, and cannot be nested without end', async () => {
  const own = await hub.ask(getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true }));
  expect(own.body.data.__schema.queryType.name).toBe('Query');
  const endless =
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
  expect((await hub.ask(endless)).body.errors[0].extensions.code).toBe('INVALID_INPUT');
});

test('a body that is too large is refused with 413 before it is read', async () => {
  const { status, body } = await hub.ask(`{ permitTotal } # ${'x'.repeat(9_000)}`);
  expect(status).toBe(413);
  expect(body.errors[0].extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    limit: 'body',
    found: expect.any(Number),
    allowed: 8_192,
  });
});

test('fragments that spread each other in a circle end', async () => {
  const circle =
    '{ occupation(code: "1") { ...A } } fragment A on Occupation { ...B } fragment B on Occupation { ...A }';
  expect((await hub.ask(circle)).body.errors[0].extensions.code).toBe('INVALID_INPUT');
});
