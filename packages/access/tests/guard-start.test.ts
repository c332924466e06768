import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { fieldAccess, guard } from '../src/index.ts';
import { directives, permitSchema } from './permits.ts';

const start = (sdl: string) => () => guard(buildSchema(`${directives} ${sdl}`));
const permit = `type Permit @sensitivity(level: PERSONAL) @dataset(name: "immigration.permits") { id: ID class: String }`;
/** A query with an argument, beside permits. */
const startWith = (argument: string, types: string) =>
  start(`${permit} ${types} type Query @sensitivity(level: PUBLIC) { permits(${argument}): [Permit] }`);

test('a schema with a field that no sensitivity names does not start', () => {
  expect(start('type Query { free: String }')).toThrow(
    'The schema leaves fields unguarded:\n  Query.free has no @sensitivity(level:), nor has its type',
  );
});

test('a field under agreement without a dataset does not start', () => {
  expect(start('type Query { held: String @sensitivity(level: RESTRICTED) }')).toThrow(
    'Query.held is RESTRICTED and has no @dataset(name:)',
  );
  expect(start('type Query @sensitivity(level: PERSONAL) { held: String }')).toThrow(
    'Query.held is PERSONAL and has no @dataset(name:)',
  );
});

test('a filter of records under agreement that does not say what it reads does not start', () => {
  const filter = 'input Filter { class: String, since: Int @reads(fields: ["Permit.class"]) }';
  expect(startWith('filter: Filter', filter)).toThrow(
    'The schema has filters that no rule names:\n  Filter.class has no @reads(fields:)',
  );
  expect(startWith('filter: [Filter!]!', filter)).toThrow('Filter.class has no @reads(fields:)');
});

test('where nothing is under agreement a filter need not say what it reads', () => {
  const open =
    'input Filter { code: String } type Query @sensitivity(level: PUBLIC) { codes(filter: Filter): [String] }';
  expect(start(open)).not.toThrow();
});

test.each([
  ['a field', 'first: Int', `extend type Permit { holder: String @reads(fields: ["Permit.size"]) }`],
  ['a filter', 'filter: Filter', 'input Filter { size: String @reads(fields: ["Permit.size"]) }'],
  [
    'a filter within a filter',
    'filter: Filter',
    `input Filter { and: Inner @reads(fields: ["Permit.class"]) } input Inner { size: String @reads(fields: ["Permit.size"]) }`,
  ],
  ['an argument', 'size: Int @reads(fields: ["Permit.size"])', ''],
  ['an enum value', 'by: By', 'enum By { SIZE @reads(fields: ["Permit.size"]) }'],
])('@reads of a field that there is not does not start, on %s', (_case, argument, types) => {
  expect(startWith(argument, types)).toThrow('@reads names Permit.size, which there is not');
});

test('a single field may be named without brackets, as GraphQL has it for lists', () => {
  const filter = 'input Filter { class: String @reads(fields: "Permit.class") }';
  expect(startWith('filter: Filter', filter)).not.toThrow();
  expect(startWith('filter: Filter', filter.replace('Permit.class', 'Permit.size'))).toThrow('Permit.size');
});

test('all problems of a kind are named at once', () => {
  expect(start('type Query { free: String held: Int @sensitivity(level: PERSONAL) }')).toThrow(
    /Query\.free has no .*\n {2}Query\.held is PERSONAL and has no/,
  );
  const filter = 'input Filter { a: Int, b: Int, c: Int @reads(fields: ["Permit.size", "Permit.class"]) }';
  expect(startWith('filter: Filter', filter)).toThrow(
    /Filter\.a has no .*\n {2}Filter\.b has no .*\n {2}@reads names Permit\.size/,
  );
});

test('what a field says of itself stands before what its type says', () => {
  const fields = fieldAccess(permitSchema());
  const says = (coordinate: string) => {
    const { sensitivity, dataset, identifier, reads } = fields.get(coordinate) ?? {};
    return [sensitivity, dataset, identifier, reads];
  };
  expect(says('Query.welcome')).toEqual(['PUBLIC', undefined, false, []]);
  expect(says('Query.counts')).toEqual(['RESTRICTED', 'immigration.permits', false, []]);
  expect(says('Permit.id')).toEqual(['PERSONAL', 'immigration.permits', true, []]);
  expect(says('Query.permitsByNationality')).toEqual(['PUBLIC', undefined, false, ['Permit.nationality']]);
});

test('a type that is extended elsewhere takes its sensitivity and dataset from wherever they stand', () => {
  const extended = `type Query @sensitivity(level: PUBLIC) { a: Int }
    type Permit { id: ID } extend type Permit @sensitivity(level: PERSONAL) @dataset(name: "immigration.permits") { class: Int }`;
  const fields = fieldAccess(buildSchema(`${directives} ${extended}`));
  expect(fields.get('Permit.id')).toMatchObject({ sensitivity: 'PERSONAL', dataset: 'immigration.permits' });
  expect(fields.get('Permit.class')).toMatchObject({ sensitivity: 'PERSONAL' });
});

test('what federation adds needs no sensitivity', () => {
  expect(
    start(`scalar _Any union _Entity = Permit ${permit} type _Service { sdl: String }
      type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`),
  ).not.toThrow();
});
