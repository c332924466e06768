import { readFileSync } from 'node:fs';
import {
  type AgreementTerms,
  createDisclosures,
  createIdentifiers,
  createPseudonyms,
  ownUse,
  type Principal,
  requestAccess,
} from '@huza/access';
import { type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { subgraphSchema } from '../src/schema/subgraph-schema.ts';

const shared = readFileSync(new URL('../src/schema/shared.graphql', import.meta.url), 'utf8');

/** What another agency contributes of an occupation is given to this one in representations. */
const sdl = `${shared}
  extend type Query { labourAuditLog: AuditLog @sensitivity(level: RESTRICTED) @dataset(name: "labour.audit-log") }
  type Query @sensitivity(level: PUBLIC) { here: String }
  type Occupation @key(fields: "code") @sensitivity(level: PUBLIC) {
    code: String!
    employed: Int @external
    vacanciesPerThousand: Float @requires(fields: "employed") @sensitivity(level: RESTRICTED) @dataset(name: "labour.vacancies")
    note: String @sensitivity(level: RESTRICTED) @dataset(name: "labour.vacancies")
  }
`;

const guarded = subgraphSchema('labour', sdl, {
  Occupation: {
    __resolveReference: (reference: object) => ({ ...reference, note: 'a note' }),
    vacanciesPerThousand: ({ employed }: { employed: number }) => (7 / employed) * 1000,
  },
} as object);

const analyst: Principal = {
  subject: 'someone',
  agency: 'labour',
  roles: ['analyst'],
  purposes: ['official-statistics'],
};
const clause: AgreementTerms['clauses'][number] = {
  dataset: 'labour.vacancies',
  fields: ['Occupation.vacanciesPerThousand'],
  roles: ['analyst'],
  purposes: ['official-statistics'],
  grain: 'AGGREGATE',
  rows: {},
  minimumCount: null,
};

async function ask(fields: string, principal: Principal | null) {
  const document =
    parse(`{ _entities(representations: [{ __typename: "Occupation", code: "2512", employed: 1400,
    vacanciesPerThousand: 99, note: "told by the caller" }]) { ... on Occupation { ${fields} } } }`);
  const access = requestAccess({
    principal,
    purpose: principal ? 'official-statistics' : undefined,
    agreements: [ownUse('labour', [clause])],
    fields: guarded.fields,
    at: new Date('2026-01-01'),
  });
  const identifiers = createIdentifiers(access, createPseudonyms(new Uint8Array(32)));
  const context = { access, identifiers, disclosures: createDisclosures() };
  const operation = {
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    variables: {},
  };
  const { data, errors } = await guarded.execute(operation, context, guarded.admit(operation, context));
  return { data: JSON.parse(JSON.stringify(data)), codes: errors?.map(({ extensions }) => extensions.code) };
}

test('a field that requires another agency’s is decided like any other, when it is reached through _entities', async () => {
  expect(await ask('code vacanciesPerThousand', analyst)).toEqual({
    data: { _entities: [{ code: '2512', vacanciesPerThousand: 5 }] },
    codes: undefined,
  });
  expect(await ask('code vacanciesPerThousand', null)).toEqual({
    data: { _entities: [{ code: '2512', vacanciesPerThousand: null }] },
    codes: ['UNAUTHENTICATED'],
  });
});

test('a field that no clause names stays closed beside one that is open, and a representation opens nothing', async () => {
  expect(await ask('vacanciesPerThousand note', analyst)).toEqual({
    data: { _entities: [{ vacanciesPerThousand: 5, note: null }] },
    codes: ['ROLE_NOT_PERMITTED'],
  });
});
