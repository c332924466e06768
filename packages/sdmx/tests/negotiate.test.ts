import fc from 'fast-check';
import { expect, test } from 'vitest';
import { negotiate } from '../src/index.ts';

const json = 'application/vnd.sdmx.data+json;version=2.0.0';
const csv = 'application/vnd.sdmx.data+csv;version=2.0.0';
const mediaType = (accept?: string) => negotiate(accept, 'data')?.mediaType ?? null;

test.each([
  undefined,
  '',
  '*/*',
  'application/*',
  'application/vnd.sdmx.data+json',
  'Application/Vnd.SDMX.Data+JSON; Version="2.0.0"',
  'application/vnd.sdmx.data+json;version=2.0.0+',
  'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
])('who accepts %j gets SDMX-JSON 2.0', (accept) => {
  expect(negotiate(accept, 'data')).toEqual({ format: 'json', mediaType: json });
});

test.each([
  [csv, 'id'],
  ['application/vnd.sdmx.data+csv', 'id'],
  [`${csv};labels=name`, 'name'],
  ['application/vnd.sdmx.data+csv; version=2.0.0; labels=both', 'both'],
  ['application/vnd.sdmx.data+csv;labels=both;timeFormat=original;keys=none', 'both'],
])('who accepts %j gets SDMX-CSV 2.0 with labels=%s', (accept, labels) => {
  expect(negotiate(accept, 'data')).toEqual({ format: 'csv', labels, mediaType: `${csv};labels=${labels}` });
});

test('plain media types are answered by their own name', () => {
  expect(negotiate('application/json', 'data')).toEqual({ format: 'json', mediaType: 'application/json' });
  expect(negotiate('text/csv', 'data')).toEqual({ format: 'csv', labels: 'id', mediaType: 'text/csv' });
  expect(negotiate('text/*', 'data')).toEqual({ format: 'csv', labels: 'id', mediaType: 'text/csv' });
});

test.each([
  ['application/json;q=0.5, text/csv', 'text/csv'],
  ['application/json;q=0.5, text/csv;q=0.4', 'application/json'],
  ['text/csv, application/json', 'text/csv'],
  ['application/json, text/csv', 'application/json'],
  ['*/*, text/csv', 'text/csv'],
  [`${csv};labels=both;q=0.2, ${csv};labels=name;q=0.9`, `${csv};labels=name`],
  ['application/vnd.sdmx.data+json;q=0, */*', 'application/json'],
  ['application/vnd.sdmx.data+json;version=1.0.0, text/csv;q=0.1', 'text/csv'],
])('of %j the best is %s', (accept, best) => {
  expect(mediaType(accept)).toBe(best);
});

test.each([
  'application/vnd.sdmx.data+xml;version=3.0.0',
  'application/vnd.sdmx.data+json;version=1.0.0',
  `${csv};labels=code`,
  `${csv};keys=series`,
  `${csv};timeFormat=normalized`,
  'text/html',
  '*/*;q=0',
  'application/json;q=2',
  'nonsense',
  '*/json',
])('who accepts only %j gets nothing', (accept) => {
  expect(negotiate(accept, 'data')).toBeNull();
});

test('structures are in SDMX-JSON alone', () => {
  const structure = { format: 'json', mediaType: 'application/vnd.sdmx.structure+json;version=2.0.0' };
  expect(negotiate(undefined, 'structure')).toEqual(structure);
  expect(negotiate('application/vnd.sdmx.structure+json', 'structure')).toEqual(structure);
  expect(negotiate('application/json', 'structure')).toEqual({ ...structure, mediaType: 'application/json' });
  expect(negotiate('text/csv', 'structure')).toBeNull();
  expect(negotiate(json, 'structure')).toBeNull();
  expect(negotiate('application/vnd.sdmx.structure+json', 'data')).toBeNull();
});

test('separators within quoted text part nothing', () => {
  expect(mediaType('text/html;note="a, text/csv;q=1", application/json;q=0.1')).toBe('application/json');
});

test('a parameter by the name of what every object has is one like another', () => {
  expect(mediaType('application/json;__proto__=1;constructor=2')).toBe('application/json');
});

const piece = fc.constantFrom(
  'text/csv',
  'application/json',
  '*/*',
  ';',
  ',',
  'q=',
  '0.5',
  '"',
  '\\',
  ' ',
  '=',
);

test('no header is an error', () => {
  const header = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(header, fc.constantFrom('data', 'structure'), (accept, kind) => {
      expect(() => negotiate(accept, kind)).not.toThrow();
    }),
  );
});
