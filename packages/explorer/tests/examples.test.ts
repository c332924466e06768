import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from '../src/examples/examples.ts';

test('there are several examples, and the first crosses agencies', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
  expect(examples[0]?.query).toMatch(/^query ShortageAtAGlance \{/);
});

test('titles and queries are unlike each other', () => {
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  expect(new Set(examples.map(({ query }) => query)).size).toBe(examples.length);
});

test.each(examples)('$title: one named query, a title and one sentence', ({ title, description, query }) => {
  expect(title).not.toBe('');
  expect(description).toMatch(/^\p{Lu}.*\.$/u);
  const { definitions } = parse(query);
  expect(definitions).toMatchObject([
    { kind: Kind.OPERATION_DEFINITION, operation: 'query', name: { kind: Kind.NAME } },
  ]);
});
