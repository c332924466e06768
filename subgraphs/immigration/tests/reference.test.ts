import { country } from '@huza/classifications';
import { expect, test } from 'vitest';
import { borderPosts, permitClasses } from '../src/database/reference.ts';

const byCode = new Map(permitClasses().map((permitClass) => [permitClass.code, permitClass]));

test('there are exactly the classes of permits that the list names', () => {
  expect([...byCode.keys()].join(' ')).toBe('A B C D E1 E2 F G H1 H2 H4 H5 H6 J N2 Q1 R');
});

test.each([
  ['H1', 36],
  ['H2', 24],
  ['J', 24],
  ['Q1', 12],
  ['R', 3],
  ['H4', undefined],
])('class %s is valid for %s months at most', (code, months) => {
  expect(byCode.get(code)?.longest_validity_months).toBe(months);
});

test('each class rests on the law and the order', () => {
  for (const { legal_basis } of byCode.values()) expect(legal_basis).toMatch(/N°57\/2018.*N°06\/01/);
});

test('each border post but the airport has a neighbouring country', () => {
  for (const { mode, neighbour } of borderPosts()) {
    expect(neighbour ? country(neighbour)?.alpha3 : undefined).toBe(neighbour);
    expect(neighbour === undefined).toBe(mode === 'AIR');
  }
});
