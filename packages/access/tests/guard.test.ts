import { buildSchema, type GraphQLObjectType, graphql } from 'graphql';
import { expect, test } from 'vitest';
import {
  fieldSensitivities,
  type Grant,
  guard,
  type Principal,
  type Purpose,
  requestAccess,
} from '../src/index.ts';

const directives = `
  enum Sensitivity { PUBLIC OFFICIAL RESTRICTED PERSONAL }
  directive @sensitivity(level: Sensitivity!) on OBJECT | FIELD_DEFINITION
  directive @dataset(name: String!) on OBJECT | FIELD_DEFINITION
`;
const sdl = `${directives}
  interface Document { number: String }
  type Permit implements Document @dataset(name: "immigration.permits") @sensitivity(level: RESTRICTED) {
    id: ID! @sensitivity(level: PUBLIC)
    class: String
    holder: Person
    number: String @sensitivity(level: PERSONAL)
  }
  type Person @dataset(name: "immigration.persons") @sensitivity(level: PERSONAL) { name: String }
  type Query @sensitivity(level: PUBLIC) { permit: Permit document: Document opened: String @sensitivity(level: OFFICIAL) }
`;

const permit = { __typename: 'Permit', id: '1', class: 'H2', holder: { name: 'Somebody' }, number: 'N1' };
const root = { permit, document: permit, opened: 'yes' };
const grants: Grant[] = [
  {
    datasets: ['immigration.permits'],
    agencies: ['statistics'],
    roles: ['analyst'],
    purposes: ['official-statistics'],
    upTo: 'RESTRICTED',
  },
];
const analyst: Principal = {
  subject: 'statistics-analyst',
  agency: 'statistics',
  roles: ['analyst'],
  purposes: ['official-statistics'],
};

const schema = buildSchema(sdl);
(schema.getType('Permit') as GraphQLObjectType).isTypeOf = () => true;
const guarded = guard(schema);

async function ask(source: string, principal: Principal | null = analyst, purpose?: Purpose) {
  const contextValue = { access: requestAccess({ principal, purpose }, grants) };
  const { data, errors } = await graphql({ schema: guarded, source, rootValue: root, contextValue });
  return {
    data: data && JSON.parse(JSON.stringify(data)),
    codes: errors?.map((error) => error.extensions.code) ?? [],
  };
}

test('without a token only PUBLIC fields answer', async () => {
  expect(await ask('{ permit { id class } opened }', null)).toEqual({
    data: { permit: { id: '1', class: null }, opened: null },
    codes: ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  });
});

test('what a grant opens answers, for its purpose alone', async () => {
  expect(await ask('{ permit { class } opened }', analyst, 'official-statistics')).toEqual({
    data: { permit: { class: 'H2' }, opened: 'yes' },
    codes: [],
  });
  expect((await ask('{ permit { class } }')).codes).toEqual(['PURPOSE_REQUIRED']);
});

test.each([
  ['nested', '{ permit { holder { name } } }'],
  ['aliased', '{ permit { id: number } }'],
  ['in a fragment', 'query { permit { ...f } } fragment f on Permit { number }'],
  ['through an interface', '{ document { number } }'],
  ['through an interface’s fragment', '{ document { ... on Permit { number } } }'],
])('a PERSONAL field is refused %s', async (_case, source) => {
  const answer = await ask(source, analyst, 'official-statistics');
  expect(answer.codes).toEqual(['ROLE_NOT_PERMITTED']);
  expect(JSON.stringify(answer.data)).not.toMatch(/Somebody|N1/);
});

test('a refusal names the field and what would change it', async () => {
  const contextValue = { access: requestAccess({ principal: null, purpose: undefined }, grants) };
  const { errors } = await graphql({
    schema: guarded,
    source: '{ permit { class } }',
    rootValue: root,
    contextValue,
  });
  expect(errors?.[0]?.message).toBe('Permit.class is refused. It is RESTRICTED: sign in first.');
});

test('a schema with a field that no sensitivity names does not start, and the field is named', () => {
  const unguarded = buildSchema(
    `${directives} type Query { free: String  held: String @sensitivity(level: RESTRICTED) }`,
  );
  expect(() => guard(unguarded)).toThrow('Query.free has no @sensitivity(level:), nor has its type');
  expect(() => guard(unguarded)).toThrow('Query.held is RESTRICTED and has no @dataset(name:)');
});

test('a field’s own sensitivity stands before its type’s', () => {
  const levels = fieldSensitivities(buildSchema(sdl)).map(
    ({ type, field, sensitivity }) => `${type}.${field} ${sensitivity}`,
  );
  expect(levels).toContain('Permit.id PUBLIC');
  expect(levels).toContain('Permit.class RESTRICTED');
  expect(levels).toContain('Permit.number PERSONAL');
});
