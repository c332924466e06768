import { expect, test } from 'vitest';
import { checkSize } from '../src/tabulation/size.ts';

test('a table of more cells than can be made at once is refused, with what to do', () => {
  expect(() => checkSize(100_000)).not.toThrow();
  expect(() => checkSize(100_001)).toThrow(
    'The table has more than 100000 cells. Ask for fewer dimensions, broader levels or a narrower filter.',
  );
  expect(() => checkSize(100_001, true)).toThrow(
    'The table has more than 100000 cells, each value that the filter takes together counted apart. Ask',
  );
});
