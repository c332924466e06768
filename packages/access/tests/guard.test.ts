import { expect, test } from 'vitest';
import { guard } from '../src/index.ts';
import { agreement, clause } from './agreements.ts';
import { type Asked, ask as askGuarded, permitSchema } from './permits.ts';

const guarded = guard(permitSchema());
/** All of a permit but its number and its holder, and counts by class. */
const open = agreement({
  clauses: [
    clause({ grain: 'PSEUDONYMISED', fields: ['Permit.class', 'Permit.nationality'] }),
    clause({ fields: ['Query.counts', 'PermitCount.class', 'PermitCount.inForce'] }),
  ],
});
const ask = (source: string, asked: Asked = {}) =>
  askGuarded(guarded, source, { agreements: [open], ...asked });

test('without a principal only PUBLIC fields answer', async () => {
  const answer = await ask('{ permit { class } welcome officials }', { principal: null });
  expect(answer).toMatchObject({
    admitted: false,
    data: { permit: { class: null }, welcome: 'welcome', officials: null },
    codes: ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  });
});

test('what an agreement opens answers, for its purpose alone', async () => {
  const source = '{ permit { class nationality } counts { inForce } officials }';
  expect(await ask(source)).toMatchObject({
    admitted: true,
    data: { permit: { class: 'H1', nationality: 'KE' }, counts: [{ inForce: 7 }], officials: 'officials' },
    codes: [],
  });
  const { codes } = await ask(source, { purpose: undefined });
  expect(new Set(codes)).toEqual(new Set(['PURPOSE_REQUIRED']));
});

test.each([
  ['nested', '{ permit { number } }'],
  ['deeper', '{ permit { holder { name } } }'],
  ['aliased', '{ permit { class: number } }'],
  ['in a fragment', 'query { permit { ...f } } fragment f on Permit { number }'],
  [
    'in a fragment of a fragment',
    '{ permit { ...f } } fragment f on Permit { ...g } fragment g on Permit { number }',
  ],
  ['in an inline fragment', '{ permit { ... { number } } }'],
  ['in a list', '{ permits { number } }'],
  ['through an interface', '{ document { number } }'],
  ['through an interface’s inline fragment', '{ document { ... on Permit { number } } }'],
  ['through an interface’s fragment', '{ document { ...f } } fragment f on Document { number }'],
  ['as an entity of federation', '{ _entities(representations: [{ id: 1 }]) { ... on Permit { number } } }'],
  [
    'as an entity through an interface',
    '{ _entities(representations: [{ id: 1 }]) { ... on Document { number } } }',
  ],
  ['under @include', 'query ($yes: Boolean = true) { permit { number @include(if: $yes) } }'],
  ['twice, once skipped', '{ permit { number @skip(if: true) } again: permit { number } }'],
])('a field that is not open is refused the same %s', async (_case, source) => {
  const { admitted, codes, data } = await ask(source);
  expect(admitted).toBe(false);
  expect(new Set(codes)).toEqual(new Set(['NO_AGREEMENT_IN_FORCE']));
  expect(JSON.stringify(data)).not.toMatch(/Somebody|N1/);
});

test('a field that is left out is decided on all the same: @skip cannot hide it', async () => {
  for (const directive of ['@skip(if: true)', '@include(if: false)', '@skip(if: $yes)']) {
    const source = `query ($yes: Boolean!) { permit { class number ${directive} } welcome @skip(if: $yes) }`;
    const { admitted, context } = await ask(source, { variables: { yes: true } });
    expect(admitted).toBe(false);
    expect(context.access.decisionOn('Permit.number').allowed).toBe(false);
  }
});

test('what is refused takes nothing with it: the fields that are open answer', async () => {
  const { data, messages } = await ask(
    '{ welcome permit { class number } permits { nationality holder { name } } }',
  );
  expect(data).toEqual({
    welcome: 'welcome',
    permit: { class: 'H1', number: null },
    permits: [
      { nationality: 'KE', holder: null },
      { nationality: 'UG', holder: null },
    ],
  });
  expect(messages).toHaveLength(3);
});

test('a refusal names the field and what would change it', async () => {
  const { messages } = await ask('{ permit { number } officials }', { principal: null });
  expect(messages.sort()).toEqual([
    'Permit.number is refused. It is PERSONAL: sign in first.',
    'Query.officials is refused. It is OFFICIAL: sign in first.',
  ]);
});

test('of several operations the one that was admitted runs', async () => {
  const answer = await ask('query first { welcome } query second { permit { number } }');
  expect(answer).toMatchObject({ admitted: true, data: { welcome: 'welcome' }, codes: [] });
});

test('an operation runs unadmitted with every guarded field refused: no decision is no permission', async () => {
  const { context } = await ask('{ welcome }');
  expect(context.access.decisionOn('Permit.class')).toMatchObject({
    allowed: false,
    code: 'ROLE_NOT_PERMITTED',
  });
});

test('introspection is decided on by nobody and reveals no record', async () => {
  const { admitted, data } = await ask(
    '{ __typename __schema { queryType { name } } permit { __typename } }',
    {
      principal: null,
    },
  );
  expect(admitted).toBe(true);
  expect(data).toMatchObject({ __typename: 'Query', permit: { __typename: 'Permit' } });
});

test('what is disclosed is counted by dataset: each record once, with the persons’ identifiers', async () => {
  const { context } = await ask(
    '{ permit { class } permits { class } permitsByNationality { class } counts { inForce } }',
  );
  expect(context.disclosures.of('immigration.permits')).toEqual({
    rows: 3,
    subjects: ['Permit P0000001', 'Permit P0000002'],
  });
  expect(context.disclosures.of('immigration.persons')).toEqual({ rows: 0, subjects: [] });
  const entities = await ask(
    '{ _entities(representations: [{ id: 1 }, { id: 1 }]) { ... on Permit { class } } }',
  );
  expect(entities.context.disclosures.of('immigration.permits').rows).toBe(1);
});
