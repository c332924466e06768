import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OwnHub, ownHub } from '../own-hub.ts';
import {
  addFigures,
  advertise,
  asAppealsOfficer,
  asEmployer,
  asOfficer,
  asPermitOfficer,
  change,
  considerCandidates,
  contents,
  make,
  owner,
  requestedTest,
  setDay,
} from './process.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it selected.
type Answer = any;

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub();
  await addFigures(hub);
}, 120_000);
beforeEach(() => setDay(hub, '2026-01-05'));
afterAll(() => hub?.stop());

const event = 'event { kind status }';
const step = (mutation: string, input: object, select = event) => ({ mutation, input: { ...input }, select });
const decide = (labourMarketTest: string, outcome: string, reason?: string) =>
  step('decideLabourMarketTest', { labourMarketTest, outcome, reason });

describe('an employer', () => {
  test('sees its own tests alone, by list and by number', async () => {
    const others = await owner(
      hub,
      'labour',
      (sql) =>
        sql<{ id: string }[]>`select id from labour_market_test where employer <> 'emp_sgn2q56hmfers7ph'`,
    );
    expect(others.length).toBeGreaterThan(3);
    const { data, errors } = await hub.ask<Answer>(
      '{ labourMarketTests(first: 100) { nodes { id employer { id } } } }',
      asEmployer,
    );
    expect(errors).toBeUndefined();
    const employers = data.labourMarketTests.nodes.map(({ employer }: Answer) => employer.id);
    expect(new Set(employers)).toEqual(new Set(['emp_sgn2q56hmfers7ph']));
    const one = await hub.ask<Answer>(`{ labourMarketTest(id: "${others[0]?.id}") { status } }`, asEmployer);
    expect(one.data).toEqual({ labourMarketTest: null });
    const url = hub.agencies.labour?.url ?? '';
    const entity = `{ _entities(representations: [{ __typename: "LabourMarketTest", id: "${others[0]?.id}" }]) { ... on LabourMarketTest { status } } }`;
    expect((await hub.ask<Answer>(entity, { ...asEmployer, url })).data).toEqual({ _entities: [null] });
  });

  test('changes no other employer’s test, and posts for no other', async () => {
    const [other] = await owner(
      hub,
      'labour',
      (sql) =>
        sql<
          { id: string }[]
        >`select id from labour_market_test where employer <> 'emp_sgn2q56hmfers7ph' limit 1`,
    );
    const withdrawn = await change(
      hub,
      step('withdrawLabourMarketTest', { labourMarketTest: other?.id, reason: 'Not mine.' }),
      asEmployer,
    );
    expect(withdrawn.codes).toEqual(['INVALID_INPUT']);
    const [vacancy] = await owner(
      hub,
      'labour',
      (sql) => sql<{ id: string }[]>`select id from vacancy where employer <> 'emp_sgn2q56hmfers7ph' limit 1`,
    );
    const input = {
      vacancy: vacancy?.id,
      nationality: 'IND',
      permitClass: 'H2',
      monthlyPay: 9_000_000,
      durationDays: 365,
      plans: [],
      plan: '',
      foreignWorkers: 0,
    };
    const asked = await change(hub, step('requestLabourMarketTest', input), asEmployer);
    expect([asked.codes, asked.errors?.[0]?.message]).toEqual([
      ['INVALID_INPUT'],
      expect.stringContaining(
        `vacancy is "${vacancy?.id}"; expected the number of a vacancy of your own employer`,
      ),
    ]);
  });

  test('sees a referred candidate’s reference and what it needs, and nothing of the person', async () => {
    const labourMarketTest = await requestedTest(hub);
    await owner(
      hub,
      'labour',
      (sql) =>
        sql`update job_seeker set occupation = '2422', education = '7', ended = null, placed = false where id in ('S00000001', 'S00000002')`,
    );
    await considerCandidates(hub, labourMarketTest);
    const seen = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { referrals { id education outcome reason occupation { code } } } }`,
      asEmployer,
    );
    expect(seen.errors).toBeUndefined();
    expect(seen.data.labourMarketTest.referrals.length).toBeGreaterThan(0);
    for (const { id } of seen.data.labourMarketTest.referrals) expect(id).toMatch(/^REF[0-9A-F]{16}$/);
    for (const field of [
      'referrals { jobSeeker { id } }',
      'candidates { jobSeeker { id } }',
      'history { by }',
    ]) {
      const { errors, data } = await hub.ask<Answer>(
        `{ labourMarketTest(id: "${labourMarketTest}") { ${field} } }`,
        asEmployer,
      );
      const codes = new Set(errors?.map(({ extensions }) => extensions.code));
      expect([field, [...codes]]).toEqual([field, ['NO_AGREEMENT_IN_FORCE']]);
      expect(JSON.stringify(data)).not.toContain('S0000');
    }
  });

  test.each([
    ['decideLabourMarketTest', { labourMarketTest: 'LMT', outcome: 'PASSED' }],
    ['referCandidates', { labourMarketTest: 'LMT', jobSeekers: ['S00000001'] }],
    ['disputeReferral', { referral: 'REF', reason: 'No.' }],
  ])('may not %s', async (mutation, input) => {
    expect((await change(hub, step(mutation, input), asEmployer)).codes).toEqual(['NO_AGREEMENT_IN_FORCE']);
  });

  test.each([
    [
      'postVacancy',
      { occupation: '24', openings: 1, closes: '2026-02-01', payFrom: 1, payTo: 2 },
      'occupation',
      'vacancy { id }',
    ],
    [
      'postVacancy',
      { occupation: '2422', openings: 0, closes: '2026-02-01', payFrom: 1, payTo: 2 },
      'openings',
      'vacancy { id }',
    ],
    [
      'postVacancy',
      { occupation: '2422', openings: 1, closes: '2026-01-04', payFrom: 1, payTo: 2 },
      'closes',
      'vacancy { id }',
    ],
    [
      'postVacancy',
      { occupation: '2422', openings: 1, closes: '2026-02-01', payFrom: 3, payTo: 2 },
      'payTo',
      'vacancy { id }',
    ],
  ])('is told what is wrong with its input: %s %j', async (mutation, input, argument, select) => {
    const { codes, errors } = await change(hub, step(mutation, input, select), asEmployer);
    expect([codes, errors?.[0]?.extensions.argument]).toEqual([['INVALID_INPUT'], argument]);
    expect(errors?.[0]?.message).toContain(`${argument} is`);
  });
});

test('nobody else may change anything: officers are no employers, others no officers', async () => {
  const labourMarketTest = await requestedTest(hub);
  const asked: [string, object, object, string][] = [
    ['withdrawLabourMarketTest', { labourMarketTest, reason: 'No.' }, asOfficer, 'ROLE_NOT_PERMITTED'],
    [
      'decideLabourMarketTest',
      { labourMarketTest, outcome: 'PASSED' },
      asPermitOfficer,
      'NO_AGREEMENT_IN_FORCE',
    ],
    ['decideLabourMarketTest', { labourMarketTest, outcome: 'PASSED' }, {}, 'UNAUTHENTICATED'],
    [
      'decideLabourMarketTest',
      { labourMarketTest, outcome: 'PASSED' },
      { as: 'labour-officer' },
      'PURPOSE_REQUIRED',
    ],
    [
      'decideLabourMarketTest',
      { labourMarketTest, outcome: 'PASSED' },
      { as: 'labour-dpo', purpose: 'audit' },
      'ROLE_NOT_PERMITTED',
    ],
  ];
  for (const [mutation, input, asking, code] of asked) {
    expect([asking, (await change(hub, step(mutation, input), asking)).codes]).toEqual([asking, [code]]);
  }
  const permit = await change(
    hub,
    {
      mutation: 'cancelPermit',
      input: { permit: 'prm_00000001', reason: 'No.' },
      select: 'permit { status }',
    },
    asEmployer,
  );
  expect(permit.codes).toEqual(['NO_AGREEMENT_IN_FORCE']);
});

test('the same key gives the same payload and changes nothing; with another input it is refused', async () => {
  const labourMarketTest = await requestedTest(hub);
  const input = {
    labourMarketTest,
    channel: 'NATIONAL_RADIO',
    starts: '2026-01-05',
    ends: '2026-01-12',
    contents,
    evidence: 'a',
  };
  const select =
    'labourMarketTest { advertisingRuns { channel days } history { sequence } } event { sequence kind }';
  const key = randomUUID();
  const one = { mutation: 'recordAdvertising', input, select, key };
  const [first, second] = await Promise.all([make(hub, one, asEmployer), make(hub, one, asEmployer)]);
  expect(second).toEqual(first);
  expect(first.labourMarketTest.advertisingRuns).toEqual([{ channel: 'NATIONAL_RADIO', days: 1 }]);
  expect(await make(hub, one, asEmployer)).toEqual(first);
  const other = await change(hub, { ...one, input: { ...input, ends: '2026-01-13' } }, asEmployer);
  expect(other.codes).toEqual(['CONFLICT']);
  expect(other.errors?.[0]?.message).toContain('idempotency key');
});

test('of two decisions at once one wins, and the other is told of the conflict', async () => {
  const labourMarketTest = await requestedTest(hub);
  const answers = await Promise.all([
    change(hub, decide(labourMarketTest, 'FAILED', 'Not advertised.'), asOfficer),
    change(hub, decide(labourMarketTest, 'FAILED', 'Not advertised at all.'), asAppealsOfficer),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  expect(answers.flatMap(({ errors }) => errors ?? [])[0]?.message).toMatch(
    /is decided: this step is for .* Nothing was changed/,
  );
  const { data } = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${labourMarketTest}") { decisions { sequence } } }`,
    asOfficer,
  );
  expect(data.labourMarketTest.decisions).toEqual([{ sequence: 1 }]);
});

describe('a decision', () => {
  test('against the rules needs a reason, which stands with it', async () => {
    const labourMarketTest = await requestedTest(hub);
    const silent = await change(hub, decide(labourMarketTest, 'PASSED'), asOfficer);
    expect([silent.codes, silent.errors?.[0]?.extensions]).toEqual([
      ['INVALID_INPUT'],
      expect.objectContaining({ argument: 'reason', rulesOutcome: 'FAILED' }),
    ]);
    await make(hub, decide(labourMarketTest, 'PASSED', 'The ministry advertised it itself.'), asOfficer);
    const { data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { decisions { outcome rulesOutcome overruled reason replay { same rulesOutcome } } } }`,
      asOfficer,
    );
    expect(data.labourMarketTest.decisions).toEqual([
      {
        outcome: 'PASSED',
        rulesOutcome: 'FAILED',
        overruled: true,
        reason: 'The ministry advertised it itself.',
        replay: { same: true, rulesOutcome: 'FAILED' },
      },
    ]);
  });

  test('that was altered in the database is found out when it is replayed', async () => {
    const labourMarketTest = await requestedTest(hub);
    await make(hub, decide(labourMarketTest, 'FAILED', 'Not advertised.'), asOfficer);
    await owner(
      hub,
      'labour',
      (sql) =>
        sql`update labour_market_test_decision set facts = jsonb_set(facts, '{nationality}', '"KEN"') where test = ${labourMarketTest}`,
    );
    const { data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { decisions { replay { same altered rulesOutcome } } } }`,
      asOfficer,
    );
    expect(data.labourMarketTest.decisions[0].replay).toMatchObject({
      same: false,
      rulesOutcome: 'EXEMPT',
      altered: expect.arrayContaining(['facts', 'decision']),
    });
  });

  test('is not taken as REFERRED, nor on a test that is withdrawn', async () => {
    const labourMarketTest = await requestedTest(hub);
    expect((await change(hub, decide(labourMarketTest, 'REFERRED', 'x'), asOfficer)).codes).toEqual([
      'INVALID_INPUT',
    ]);
    await make(
      hub,
      step('withdrawLabourMarketTest', { labourMarketTest, reason: 'Not needed.' }),
      asEmployer,
    );
    expect((await change(hub, decide(labourMarketTest, 'FAILED', 'x'), asOfficer)).codes).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('an appeal', () => {
  const failed = async (day: string) => {
    await setDay(hub, day);
    const labourMarketTest = await requestedTest(hub, { closes: '2026-12-01' });
    await make(hub, decide(labourMarketTest, 'FAILED', 'Not advertised.'), asOfficer);
    const { data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { appealUntil } }`,
      asEmployer,
    );
    return { labourMarketTest, appealUntil: data.labourMarketTest.appealUntil };
  };
  const appeal = (labourMarketTest: string) =>
    step('appealLabourMarketTest', { labourMarketTest, reason: 'It was advertised.' });

  test('is in time on its last day, which a public holiday puts off, and too late a day after', async () => {
    // Thirty days after 1 June 2026 is 1 July, Independence Day: the next working day is 2 July.
    const { labourMarketTest, appealUntil } = await failed('2026-06-01');
    expect(appealUntil).toBe('2026-07-02');
    await setDay(hub, '2026-07-03');
    const late = await change(hub, appeal(labourMarketTest), asEmployer);
    expect([late.codes, late.errors?.[0]?.message]).toEqual([
      ['CONFLICT'],
      expect.stringContaining('was 2026-07-02; today is 2026-07-03'),
    ]);
    await setDay(hub, '2026-07-02');
    await make(hub, appeal(labourMarketTest), asEmployer);
  });

  test('is decided by another officer, once', async () => {
    const { labourMarketTest } = await failed('2026-02-02');
    await make(hub, appeal(labourMarketTest), asEmployer);
    const onAppeal = step('decideLabourMarketTestAppeal', {
      labourMarketTest,
      outcome: 'PASSED',
      reason: 'It was.',
    });
    expect((await change(hub, onAppeal, asOfficer)).codes).toEqual(['ROLE_NOT_PERMITTED']);
    await make(hub, onAppeal, asAppealsOfficer);
    expect((await change(hub, onAppeal, asAppealsOfficer)).codes).toEqual(['CONFLICT']);
    const { data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { status outcome validUntil history { kind by } } }`,
      asOfficer,
    );
    expect(data.labourMarketTest).toMatchObject({
      status: 'DECIDED_ON_APPEAL',
      outcome: 'PASSED',
      validUntil: '2026-08-03',
    });
    expect(data.labourMarketTest.history.map(({ kind, by }: Answer) => `${kind} ${by}`)).toEqual([
      'REQUESTED employer',
      'DECIDED labour-officer',
      'APPEALED employer',
      'DECIDED_ON_APPEAL labour-appeals-officer',
    ]);
  });

  test('is not for a test that is passed; and a passed one expires by itself', async () => {
    const labourMarketTest = await requestedTest(hub);
    await make(hub, decide(labourMarketTest, 'PASSED', 'Known.'), asOfficer);
    expect((await change(hub, appeal(labourMarketTest), asEmployer)).codes).toEqual(['CONFLICT']);
    await setDay(hub, '2026-12-01');
    const { data } = await hub.ask<Answer>(
      `{ labourMarketTest(id: "${labourMarketTest}") { status outcomeStatement } }`,
      asEmployer,
    );
    expect(data.labourMarketTest).toEqual({ status: 'EXPIRED', outcomeStatement: null });
  });
});

test('advertisements are checked by the calendar and against the vacancy', async () => {
  const labourMarketTest = await requestedTest(hub, { closes: '2026-01-20' });
  const run = { labourMarketTest, channel: 'PUBLIC_EMPLOYMENT_SERVICE', contents, evidence: 'a' };
  const wrong: [object, string][] = [
    [{ starts: '2026-01-06', ends: '2026-01-10' }, 'starts'],
    [{ starts: '2026-01-05', ends: '2026-01-04' }, 'ends'],
    [{ starts: '2026-01-04', ends: '2026-01-10' }, 'starts'],
    [{ starts: '2026-01-05', ends: '2026-01-21' }, 'ends'],
  ];
  for (const [days, argument] of wrong) {
    const { codes, errors } = await change(hub, step('recordAdvertising', { ...run, ...days }), asEmployer);
    expect([days, codes, errors?.[0]?.extensions.argument]).toEqual([days, ['INVALID_INPUT'], argument]);
  }
  await advertise(hub, labourMarketTest, '2026-01-05', '2026-01-20');
});

test('the role that serves adds for nobody else, and rewrites no history', async () => {
  const login = postgres(hub.databases.labour?.loginUrl ?? '', { max: 1, onnotice: () => {} });
  const rows = JSON.stringify({ 'labour.labour-market-tests': [{ employer: ['emp_sgn2q56hmfers7ph'] }] });
  const attempts = [
    `insert into vacancy select 'VX', 'emp_kzrrwtrsygc7kd5r', occupation, activity, section, district, openings, posted, closes, null, pay_from, pay_to from vacancy limit 1`,
    "update labour_market_test_event set reason = 'other'",
    'delete from labour_market_test_event',
    "update labour_market_test_decision set outcome = 'PASSED'",
    'delete from labour_market_test',
    "update labour_market_test set employer = 'emp_kzrrwtrsygc7kd5r'",
    "update labour_market_test_framework set version = '2'",
    'delete from idempotency_key',
  ];
  for (const attempt of attempts) {
    const outcome = await login
      .begin(async (sql) => {
        await sql`select set_config('huza.rows', ${rows}, true)`;
        await sql.unsafe(attempt);
      })
      .then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect([attempt, outcome]).toEqual([attempt, '42501']);
  }
  const [seen] = await login.begin(async (sql) => {
    await sql`select set_config('huza.rows', ${rows}, true)`;
    return sql<
      { employers: string[] }[]
    >`select array_agg(distinct employer) as employers from labour_market_test`;
  });
  expect(seen?.employers).toEqual(['emp_sgn2q56hmfers7ph']);
  await login.end();
});
