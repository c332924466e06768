import { beforeEach, expect, test } from 'vitest';
import { forgetWorkspace, openWorkspace } from '../src/query/workspace.ts';

/** The part of the browser's storage that is used, over a Map. */
class Shelf extends Map<string, string> implements Storage {
  [name: string]: unknown;
  get length() {
    return this.size;
  }
  key = (index: number) => [...this.keys()][index] ?? null;
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
}

const query = 'graphiql:tabState';
let shelf: Shelf;
beforeEach(() => {
  shelf = new Shelf([
    [query, 'a query'],
    ['huza.purpose.someone', 'audit'],
  ]);
});

test('what was written before signing in is still there afterwards', () => {
  openWorkspace(shelf, undefined);
  expect(openWorkspace(shelf, 'permit-officer').getItem(query)).toBe('a query');
});

test('a principal who signs in again finds the queries', () => {
  openWorkspace(shelf, 'permit-officer');
  openWorkspace(shelf, undefined);
  expect(openWorkspace(shelf, 'permit-officer').getItem(query)).toBe('a query');
});

test('another principal finds nothing of the one before', () => {
  openWorkspace(shelf, 'permit-officer');
  openWorkspace(shelf, undefined);
  expect(openWorkspace(shelf, 'employer').getItem(query)).toBeNull();
});

test('forgetting leaves what is not a query', () => {
  forgetWorkspace(shelf);
  expect(shelf.getItem(query)).toBeNull();
  expect(shelf.getItem('huza.purpose.someone')).toBe('audit');
});

test('a query that the editor stores after it was forgotten does not reach another principal', () => {
  openWorkspace(shelf, 'permit-officer');
  forgetWorkspace(shelf);
  shelf.setItem(query, 'a late write');
  expect(openWorkspace(shelf, 'employer').getItem(query)).toBeNull();
});
