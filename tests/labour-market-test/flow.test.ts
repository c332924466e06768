import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStream } from '../events/open-stream.ts';
import { type OwnHub, ownHub } from '../own-hub.ts';
import {
  addFigures,
  asEmployer,
  asOfficer,
  asPermitOfficer,
  change,
  considerCandidates,
  make,
  owner,
  passedTest,
  requestedTest,
  setDay,
} from './process.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it selected.
type Answer = any;

let hub: OwnHub;
let labourMarketTest: string;
let statement: string;
beforeAll(async () => {
  hub = await ownHub();
  await addFigures(hub);
  labourMarketTest = await passedTest(hub);
}, 120_000);
afterAll(() => hub?.stop());

const application = {
  permitClass: 'H2',
  nationality: 'IND',
  occupation: '2422',
  birthYear: 1990,
  sex: 'FEMALE',
};

test('the officer sees the whole reasoning: each rule, its law, its figures, in sentences', async () => {
  const { data, errors } = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${labourMarketTest}") {
      status outcome decidedOn validUntil
      vacancy { occupation { title } }
      advertisingRuns { channel days }
      decisions { outcome rulesOutcome overruled rulesSentence framework frameworkVersion decidedBy
        reasoning { rule kind result basis { kind title } sentences french: sentences(language: FR) figures { name value used dataset } }
        replay { same rulesOutcome altered sentence } }
      history { kind status on by } } }`,
    asOfficer,
  );
  expect(errors).toBeUndefined();
  const found = data.labourMarketTest;
  expect(found).toMatchObject({
    status: 'DECIDED',
    outcome: 'PASSED',
    decidedOn: '2026-02-04',
    validUntil: '2026-08-03',
  });
  expect(found.advertisingRuns).toEqual([
    { channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 29 },
    { channel: 'NATIONAL_NEWSPAPER', days: 29 },
  ]);
  const [decision] = found.decisions;
  expect(decision).toMatchObject({
    rulesOutcome: 'PASSED',
    overruled: false,
    decidedBy: 'labour-officer',
    framework: 'rwanda',
  });
  const wage = decision.reasoning.find(({ rule }: { rule: string }) => rule === 'wage-floor');
  expect(wage.figures.filter(({ used }: { used: boolean }) => used)).toHaveLength(1);
  expect(decision.reasoning.every(({ sentences }: { sentences: string[] }) => sentences.length > 0)).toBe(
    true,
  );
  expect(decision.replay).toMatchObject({ same: true, rulesOutcome: 'PASSED', altered: [] });
  expect(decision.replay.sentence).toContain('give the same outcome, PASSED');
  const kinds = found.history.map(({ kind }: { kind: string }) => kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(['REQUESTED', 'DECIDED']);
});

test('the employer fetches the signed outcome, and it holds no candidate', async () => {
  const { data, errors } = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${labourMarketTest}") { outcome outcomeStatement } }`,
    asEmployer,
  );
  expect(errors).toBeUndefined();
  statement = data.labourMarketTest.outcomeStatement;
  const said = JSON.parse(Buffer.from(statement.split('.')[1] ?? '', 'base64url').toString());
  expect(Object.keys(said).sort()).toEqual(
    [
      'decidedOn',
      'district',
      'employer',
      'nationality',
      'occupation',
      'occupationInDemand',
      'outcome',
      'permitClass',
      'stated',
      'test',
      'validUntil',
    ].sort(),
  );
});

test('a permit of a class that needs a test is not granted without a verified one', async () => {
  const applied = await make(
    hub,
    {
      mutation: 'applyForPermit',
      input: { ...application, labourMarketTest },
      select: 'permitApplication { id status verifiedOutcome { outcome } }',
    },
    asEmployer,
  );
  expect(applied.permitApplication).toMatchObject({ status: 'SUBMITTED', verifiedOutcome: null });
  const { id } = applied.permitApplication;
  const input = { application: id, status: 'APPROVED', reason: 'All is there.' };
  const select = 'permitApplication { status }';
  const refused = await change(hub, { mutation: 'decidePermitApplication', input, select }, asPermitOfficer);
  expect(refused.codes).toEqual(['CONFLICT']);
  expect(refused.errors?.[0]?.message).toContain('labour market test that is passed or exempt');

  const forged = `${statement.slice(0, -6)}AAAAAA`;
  const withForged = await change(
    hub,
    { mutation: 'submitOutcomeStatement', input: { application: id, outcomeStatement: forged }, select },
    asEmployer,
  );
  expect(withForged.codes).toEqual(['SIGNATURE_NOT_VALID']);

  await make(
    hub,
    { mutation: 'submitOutcomeStatement', input: { application: id, outcomeStatement: statement }, select },
    asEmployer,
  );
  await hub.agencies.labour?.stop();
  const approved = await make(hub, { mutation: 'decidePermitApplication', input, select }, asPermitOfficer);
  expect(approved.permitApplication.status).toBe('APPROVED');
  await hub.startAgency('labour', Number(new URL(hub.agencies.labour?.url ?? '').port));
  const issued = await make(
    hub,
    {
      mutation: 'issuePermit',
      input: { application: id, months: 24 },
      select: 'permit { id status issuedOn expiresOn history { kind by } }',
    },
    asPermitOfficer,
  );
  expect(issued.permit).toMatchObject({
    status: 'IN_FORCE',
    issuedOn: '2026-02-04',
    expiresOn: '2028-02-03',
    history: [{ kind: 'ISSUED', by: 'permit-officer' }],
  });
});

test('immigration sees the outcome through the graph and no candidate; labour the permit’s fate and no person', async () => {
  const outcome = await hub.ask<Answer>(
    `{ permitApplications(first: 1, filter: { submittedFrom: "2026-02-04" }) { nodes { status labourMarketTest { outcome status validUntil } verifiedOutcome { outcome } } } }`,
    asPermitOfficer,
  );
  expect(outcome.errors).toBeUndefined();
  expect(outcome.data.permitApplications.nodes).toEqual([
    {
      status: 'APPROVED',
      labourMarketTest: { outcome: 'PASSED', status: 'DECIDED', validUntil: '2026-08-03' },
      verifiedOutcome: { outcome: 'PASSED' },
    },
  ]);
  for (const field of [
    'referrals { id }',
    'candidates { jobSeeker { id } }',
    'plan',
    'monthlyPay',
    'decisions { facts }',
    'history { by }',
  ]) {
    const { errors, data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { ${field} } }`,
      asPermitOfficer,
    );
    expect([field, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      field,
      ['NO_AGREEMENT_IN_FORCE'],
    ]);
    expect(JSON.stringify(data)).not.toMatch(/REF|S0/);
  }
  const fate = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${labourMarketTest}") { permitApplication { status submittedOn permit { status expiresOn } } } }`,
    asOfficer,
  );
  expect(fate.errors).toBeUndefined();
  expect(fate.data.labourMarketTest.permitApplication).toEqual({
    status: 'APPROVED',
    submittedOn: '2026-02-04',
    permit: { status: 'IN_FORCE', expiresOn: '2028-02-03' },
  });
  for (const field of [
    'id',
    'birthYear',
    'sex',
    'nationality { alpha3 }',
    'permit { id }',
    'permit { birthYear }',
    'history { on }',
  ]) {
    const { errors } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { permitApplication { ${field} } } }`,
      asOfficer,
    );
    expect([field, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      field,
      ['NO_AGREEMENT_IN_FORCE'],
    ]);
  }
});

test('one test is for one permit', async () => {
  const again = await change(
    hub,
    {
      mutation: 'applyForPermit',
      input: { ...application, outcomeStatement: statement },
      select: 'permitApplication { id }',
    },
    asEmployer,
  );
  expect(again.codes).toEqual(['CONFLICT']);
});

test('a decision is told as it happens: to immigration its outcome, and never of the candidates', async () => {
  const decided = 'subscription { labourMarketTestDecided { labourMarketTest { id outcome validUntil } } }';
  const ofCandidates =
    'subscription { labourMarketTestDecided { labourMarketTest { id outcome referrals { id } candidates { jobSeeker { id } } decisions { facts } } } }';
  await using toEmployer = await openStream(hub, decided, asEmployer);
  await using toOfficer = await openStream(hub, decided, asOfficer);
  await using toPermitOfficer = await openStream(hub, decided, asPermitOfficer);
  await using ofMore = await openStream(hub, ofCandidates, asPermitOfficer);
  await using toOtherPurpose = await openStream(hub, decided, {
    as: 'immigration-steward',
    purpose: 'audit',
  });
  const id = await requestedTest(hub);
  const candidate = 'S00000001';
  await owner(
    hub,
    'labour',
    (sql) =>
      sql`update job_seeker set occupation = '2422', education = '7', ended = null, placed = false where id = ${candidate}`,
  );
  await considerCandidates(hub, id);
  const input = { labourMarketTest: id, outcome: 'FAILED', reason: 'Not advertised.' };
  await make(hub, { mutation: 'decideLabourMarketTest', input, select: 'event { kind }' }, asOfficer);
  const labourMarketTest = { id, outcome: 'FAILED', validUntil: null };
  const told = [{ data: { labourMarketTestDecided: { labourMarketTest } } }];
  await vi.waitFor(
    () =>
      expect([toEmployer.messages, toOfficer.messages, toPermitOfficer.messages]).toEqual([told, told, told]),
    10_000,
  );
  await vi.waitFor(() => expect(ofMore.messages.length).toBeGreaterThan(0), 10_000);
  const codes = ofMore.messages.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
  expect(new Set(codes)).toEqual(new Set(['NO_AGREEMENT_IN_FORCE']));
  const heard = JSON.stringify([toPermitOfficer.messages, ofMore.messages, toOtherPurpose.messages]);
  expect(heard).not.toMatch(/REF[0-9A-F]{16}|S0000|advertisements/);
  expect(JSON.stringify(toOtherPurpose.messages)).not.toContain(id);
});

test('statistics follow: tables count the tests and the permit at once', async () => {
  const tests = await hub.ask<Answer>(
    '{ labourMarketTestTable(by: [REQUESTED_YEAR], totals: false, filter: { requestedFrom: "2026-01-01" }) { cells { nodes { requested tests { value } passed { value } failed { value } } } } }',
    asOfficer,
  );
  expect(tests.errors).toBeUndefined();
  expect(tests.data.labourMarketTestTable.cells.nodes).toEqual([
    { requested: '2026', tests: { value: 2 }, passed: { value: 1 }, failed: { value: 1 } },
  ]);
  const permits = await hub.ask<Answer>(
    '{ permitTable(by: [PERMIT_CLASS], totals: false, filter: { issuedFrom: "2026-01-01" }) { cells { nodes { permitClass { code } permits { value } inForce { value } } } } }',
    asPermitOfficer,
  );
  expect(permits.data.permitTable.cells.nodes).toEqual([
    { permitClass: { code: 'H2' }, permits: { value: 1 }, inForce: { value: 1 } },
  ]);
});

test('a permit is renewed near its end, changed with what its class demands, and cancelled, each step in its history', async () => {
  const found = await hub.ask<Answer>(
    '{ permits(first: 1, filter: { issuedFrom: "2026-01-01" }) { nodes { id } } }',
    asPermitOfficer,
  );
  const permit = found.data.permits.nodes[0].id;
  const step = (mutation: string, input: object, select = 'permit { status expiresOn }') => ({
    mutation,
    input: { permit, reason: 'Asked for.', ...input },
    select,
  });
  expect((await change(hub, step('renewPermit', { months: 24 }), asPermitOfficer)).codes).toEqual([
    'CONFLICT',
  ]);
  const other = { employer: 'emp_s7r2rn838384e4fa' };
  expect((await change(hub, step('changePermit', other), asPermitOfficer)).codes).toEqual(['CONFLICT']);
  await make(hub, step('changePermit', { permitClass: 'N2' }), asPermitOfficer);
  await setDay(hub, '2028-01-10');
  const renewed = await make(hub, step('renewPermit', { months: 12 }), asPermitOfficer);
  expect(renewed.permit).toEqual({ status: 'IN_FORCE', expiresOn: '2029-02-03' });
  await make(hub, step('cancelPermit', {}), asPermitOfficer);
  expect((await change(hub, step('cancelPermit', {}), asPermitOfficer)).codes).toEqual(['CONFLICT']);
  const { data } = await hub.ask<Answer>(
    `{ permit(id: "${permit}") { history { kind on by changes { variable from to } } } }`,
    asPermitOfficer,
  );
  expect(data.permit.history).toEqual([
    { kind: 'ISSUED', on: '2026-02-04', by: 'permit-officer', changes: [] },
    {
      kind: 'CHANGED',
      on: '2026-02-04',
      by: 'permit-officer',
      changes: [{ variable: 'permitClass', from: 'H2', to: 'N2' }],
    },
    {
      kind: 'RENEWED',
      on: '2028-01-10',
      by: 'permit-officer',
      changes: [{ variable: 'expiresOn', from: '2028-02-03', to: '2029-02-03' }],
    },
    { kind: 'CANCELLED', on: '2028-01-10', by: 'permit-officer', changes: [] },
  ]);
});
