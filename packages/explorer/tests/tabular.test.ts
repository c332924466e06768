import { expect, test } from 'vitest';
import { tabularLists } from '../src/query/tabular.ts';

test('each list of two rows or more with a number is found where it stands, flattened', () => {
  const answer = {
    country: {
      name: 'Rwanda',
      origins: [
        { country: { name: 'Burundi' }, persons: { value: 137669, unit: 'persons' } },
        { country: { name: 'Uganda' }, persons: { value: null, unit: 'persons' } },
        { country: { name: 'Kenya' }, persons: { value: 5, unit: 'persons' } },
      ],
    },
  };
  expect(tabularLists(answer)).toEqual([
    {
      path: 'country.origins',
      labels: ['country.name', 'persons.unit'],
      numbers: ['persons.value'],
      rows: [
        { 'country.name': 'Burundi', 'persons.value': 137669, 'persons.unit': 'persons' },
        { 'country.name': 'Uganda', 'persons.value': null, 'persons.unit': 'persons' },
        { 'country.name': 'Kenya', 'persons.value': 5, 'persons.unit': 'persons' },
      ],
    },
  ]);
});

test('a list inside the rows of a list without numbers is found, too', () => {
  const answer = {
    nodes: [
      { title: 'a', years: [{ v: 1 }, { v: 2 }] },
      { title: 'b', years: [] },
    ],
  };
  expect(tabularLists(answer).map(({ path }) => path)).toEqual(['nodes.0.years']);
});

test.each([
  [null],
  [undefined],
  [{ list: [] }],
  [{ list: [{ a: 1 }] }],
  [{ list: ['a', 'b'] }],
  [{ list: [null, null] }],
])('%j has nothing to draw', (answer) => {
  expect(tabularLists(answer)).toEqual([]);
});
