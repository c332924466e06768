import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  agencies,
  guardedFields,
  readSchema,
  type SchemaField,
  schemaOf,
} from './access-matrix/agency-schema.ts';
import { type AgreementActs, agreementActs } from './access-matrix/agreement-states.ts';
import { differences, type Observation } from './access-matrix/comparison.ts';
import { agreements, type Grants, grants } from './access-matrix/grants.ts';
import { type ObservedHub, observedHub } from './access-matrix/observed-hub.ts';
import { matrixPage } from './access-matrix/page.ts';

/** It asks every field as everyone: hundreds of operations. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const all = Object.keys(agreements);
let observed: ObservedHub;
let acts: AgreementActs;
let inForce: Observation;

beforeAll(async () => {
  observed = await observedHub();
  acts = agreementActs(observed.hub);
});
afterAll(() => observed?.stop());

test('with the agreements in force, every field answers exactly those whom the matrix names', async () => {
  const answers = await observed.ask([...observed.fields, ...observed.filters]);
  inForce = { state: 'all in force', inForce: all, answers };
  expect(differences(inForce, grants)).toEqual([]);
});

test('every guarded field has a value for somebody, so that no answer is right for want of records', () => {
  const valued = inForce.answers
    .filter(({ hasValue, question }) => hasValue && question.field.sensitivity !== 'PUBLIC')
    .map(({ question }) => nameOf(question.field));
  const missing = agencies.flatMap((agency) => guardedFields(schemaOf(agency)).map(nameOf));
  expect(new Set(valued)).toEqual(new Set(missing));
});

test('while all are suspended, nothing leaves an agency but to its own staff and to officials', async () => {
  for (const agreement of all) await acts.act('SUSPEND', agreement);
  const answers = await observed.ask(observed.fields);
  expect(differences({ state: 'all suspended', inForce: [], answers }, grants)).toEqual([]);
});

test.each(Object.entries(agreements))(
  '%s opens by itself what the matrix says it does, and is what opens it',
  async (agreement, provider) => {
    await acts.act('RESUME', agreement);
    const answers = await observed.ask(fieldsOf(provider));
    await acts.act('SUSPEND', agreement);
    expect(differences({ state: `${agreement} alone`, inForce: [agreement], answers }, grants)).toEqual([]);
  },
);

test('an agreement that its provider has ended opens nothing, though it is resumed', async () => {
  for (const act of ['END', 'RESUME'] as const) {
    for (const agreement of all) await acts.act(act, agreement);
  }
  const answers = await observed.ask([...fieldsOf('immigration'), ...fieldsOf('labour')]);
  expect(differences({ state: 'all ended', inForce: [], answers }, grants)).toEqual([]);
});

const only = (roles: readonly string[]): Grants => ({
  ...grants,
  'labour.audit-log': (grants['labour.audit-log'] ?? []).map((grant) => ({ ...grant, roles })),
});

test('an expectation that is changed is reported, that one and no other', () => {
  const line = 'all in force: Query.labourAuditLog of labour to';
  expect(differences(inForce, only(['data-steward']))).toEqual([
    `${line} labour-dpo for audit: expected WITHHELD, was GIVEN (Query.labourAuditLog)`,
  ]);
  const wider = only(['data-steward', 'data-protection-officer', 'list-committee']);
  expect(differences(inForce, withPurpose(wider, 'occupations-in-demand'))).toEqual([
    `${line} list-committee-member for occupations-in-demand: expected GIVEN, was WITHHELD ROLE_NOT_PERMITTED (Query.labourAuditLog)`,
  ]);
});

const withPurpose = (some: Grants, purpose: string): Grants => ({
  ...some,
  'labour.audit-log': (some['labour.audit-log'] ?? []).map((grant) => ({
    ...grant,
    purposes: [...grant.purposes, purpose],
  })),
});

test('a running agency offers no guarded field that the matrix leaves out', async () => {
  for (const agency of agencies) {
    const url = observed.hub.agencies[agency]?.url ?? '';
    const { data } = await observed.hub.ask<{ _service: { sdl: string } }>('{ _service { sdl } }', { url });
    const running = guardedFields(readSchema(agency, data._service.sdl)).map(guardOf).sort();
    expect(running).toEqual(guardedFields(schemaOf(agency)).map(guardOf).sort());
  }
});

const guardOf = ({ coordinate, sensitivity, dataset, isIdentifier, reads }: SchemaField) =>
  [coordinate, sensitivity, dataset, isIdentifier, ...reads].join(' ');

test('the committed page is the matrix that was tested', () => {
  const page = readFileSync(new URL('../docs/access-matrix.html', import.meta.url), 'utf8');
  expect(page === matrixPage(), 'Run: npx tsx tests/access-matrix/write-page.ts').toBe(true);
});

const nameOf = ({ agency, coordinate }: { agency: string; coordinate: string }) =>
  `${coordinate} of ${agency}`;

/** All fields of an agency, without those ways that begin with a record's number. */
const fieldsOf = (agency: string) =>
  observed.fields
    .filter(([question]) => question?.field.agency === agency)
    .map((questions) => questions.filter(({ addresses }) => addresses === null));
