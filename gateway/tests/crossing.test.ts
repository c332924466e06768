import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

test('one query crosses the agencies', async () => {
  const { status, body } = await hub.ask(
    /* GraphQL */ `
    query ($code: String!) {
      occupation(code: $code) { code title parent { code permits { inForce } } permits { inForce } }
      permitTotal
    }`,
    {},
    { code: '25' },
  );
  expect(status).toBe(200);
  expect(body).toEqual({
    data: {
      occupation: {
        code: '25',
        title: 'title 25',
        parent: { code: '2', permits: { inForce: 3 } },
        permits: { inForce: 3 },
      },
      permitTotal: 7,
    },
  });
});

test('two aliases of one field with different arguments and selections stay apart', async () => {
  const { body } = await hub.ask(/* GraphQL */ `{
    a: occupation(code: "1") { name: title p: permits { inForce } }
    b: occupation(code: "22") { name: title p: permits { n: inForce } last: employment(last: 2) }
  }`);
  expect(body.data).toEqual({
    a: { name: 'title 1', p: { inForce: 3 } },
    b: { name: 'title 22', p: { n: 3 }, last: [2] },
  });
});

test.each([
  ['beside itself', '{ occupations { code } occupations { title permits { inForce } } }'],
  [
    'in a fragment',
    '{ occupations { code } ...F } fragment F on Query { occupations { title permits { inForce } } }',
  ],
  [
    'before a fragment and after',
    '{ ...F occupations { code } occupations { title } ...F } fragment F on Query { occupations { permits { inForce } } }',
  ],
  [
    'under a condition',
    '{ occupations { code } occupations @include(if: true) { title permits { inForce } } }',
  ],
  [
    'with all of its selections',
    '{ occupations { code title permits { inForce } } occupations { code title permits { inForce } } }',
  ],
])('a list that stands twice, %s, is one list with the selections of both', async (_, query) => {
  const { body } = await hub.ask(query);
  const row = (code: string) => ({ code, title: `title ${code}`, permits: { inForce: 3 } });
  expect(body).toEqual({ data: { occupations: ['1', '2', '1'].map(row) } });
});

test('a list of numbers that stands twice, and one within a list that stands twice, are not doubled', async () => {
  const { body } = await hub.ask(
    '{ occupation(code: "22") { employment employment } occupation(code: "22") { employment } }',
  );
  expect(body).toEqual({ data: { occupation: { employment: [2] } } });
});

test('the error of an agency keeps its code, gains the agency, and sheds what is internal', async () => {
  const { body } = await hub.ask('{ occupation(code: "25") { title secret broken } }');
  expect(body.data).toEqual({ occupation: { title: 'title 25', secret: null, broken: null } });
  expect(body.errors).toEqual([
    {
      message: 'It is RESTRICTED.',
      path: ['occupation', 'secret'],
      extensions: { code: 'ROLE_NOT_PERMITTED', agency: 'immigration' },
    },
    {
      message: expect.stringContaining('immigration could not answer because of a fault of its own'),
      path: ['occupation', 'broken'],
      extensions: { code: 'INTERNAL', agency: 'immigration' },
    },
  ]);
  expect(JSON.stringify(body)).not.toMatch(/select|postgres|stacktrace|127\.0\.0\.1/);
});

test.each([
  [
    '{ occupation(code: "25") { code: title permits { inForce } } }',
    'code is the name of another field of Occupation',
  ],
  ['{ occupation(code: "25") { _key: title } }', '"_", which is reserved'],
  ['{ occupation(code: "25") { title } __schema { queryType { name } } }', 'operation of its own'],
  ['{ __schema { queryType { name } } occupation(code: "25") { title } }', 'operation of its own'],
  ['{ ...F } fragment F on Query { __schema { queryType { name } } }', 'operation of its own'],
  ['mutation { forget }', 'The graph has no mutations'],
  ['{ nothing }', 'Cannot query field "nothing"'],
  ['{ occupation(code: "25") ', 'Syntax Error'],
  ['query ($code: String!) { occupation(code: $code) { title } }', 'Variable "$code" of required type'],
  ['query A { permitTotal } query B { permitTotal }', 'operation'],
])('%s is refused with a sentence', async (query, sentence) => {
  const { body } = await hub.ask(query);
  expect(body).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } })] });
  expect(body.errors[0].message).toContain(sentence);
});
