import { expect, test } from 'vitest';
import { parseExample } from '../src/examples/parse-example.ts';

test('the first line of the comment is the title, the rest the description', () => {
  const file = '# Permits\n# Who has one,\n# and why.\n\n{ permits }\n';
  expect(parseExample(file)).toEqual({
    title: 'Permits',
    description: 'Who has one, and why.',
    query: '{ permits }\n',
  });
});

test('a byte order mark, Windows line ends, empty lines and odd spacing change nothing', () => {
  const file = '\uFEFF\r\n\r\n   ##Permits\r\n#\r\n\r\n#   Who has one. \r\n\r\n{ permits } # all\r\n\r\n';
  expect(parseExample(file)).toEqual({
    title: 'Permits',
    description: 'Who has one.',
    query: '{ permits } # all\n',
  });
});

test('comments inside the query are part of the query', () => {
  expect(parseExample('# A\n# B.\n{ a\n# inside\n}').query).toBe('{ a\n# inside\n}\n');
});

test('a file without a comment has no title', () => {
  expect(parseExample('{ a }')).toEqual({ title: '', description: '', query: '{ a }\n' });
});

test('a file with a comment alone has no query', () => {
  expect(parseExample('# A\n# B.')).toEqual({ title: 'A', description: 'B.', query: '\n' });
});
