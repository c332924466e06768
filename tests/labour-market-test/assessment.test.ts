import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnHub, ownHub } from '../own-hub.ts';
import {
  addFigures,
  advertise,
  asAppealsOfficer,
  asEmployer,
  asOfficer,
  asPermitOfficer,
  considerCandidates,
  make,
  owner,
  requestedTest,
  setDay,
  surveyAsked,
} from './process.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it selected.
type Answer = any;

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub();
  await addFigures(hub);
  await setDay(hub, '2026-01-05');
}, 120_000);
afterAll(() => hub?.stop());

const rules = `rulesOutcome rulesSentence french: rulesSentence(language: FR) framework frameworkVersion facts
  reasoning { rule kind result basis { kind title article } sentences french: sentences(language: FR)
    figures { name level value unit period observations observationStatus confidentialityStatus dataset used } }`;

async function look(id: string, asking: Parameters<OwnHub['ask']>[1] = asOfficer) {
  const { data, errors } = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${id}") { status assessment { on ${rules} } decisions { ${rules} } } }`,
    asking,
  );
  expect(errors).toBeUndefined();
  const { status, assessment, decisions } = data.labourMarketTest;
  return { status, assessment: assessment && withFacts(assessment), decisions: decisions.map(withFacts) };
}

const withFacts = (given: Answer): Answer => ({ ...given, facts: JSON.parse(given.facts) });

const decide = (labourMarketTest: string, outcome: string, mutation = 'decideLabourMarketTest') => ({
  mutation,
  input: { labourMarketTest, outcome, reason: 'As the rules have it.' },
  select: 'event { kind }',
});

const resultOf = (assessment: Answer, rule: string) =>
  assessment.reasoning.find((each: Answer) => each.rule === rule).result;

test('an officer sees what the rules give before deciding, and a decision records the very same', async () => {
  const id = await requestedTest(hub);
  expect(await surveyAsked(hub)).toBe('ANSWERED');
  const first = await look(id);
  expect(first.assessment).toMatchObject({
    on: '2026-01-05',
    rulesOutcome: 'FAILED',
    rulesSentence: 'The labour market test is failed.',
    framework: 'rwanda',
  });
  expect(resultOf(first.assessment, 'advertising')).toBe('FAIL');
  expect(first.decisions).toEqual([]);

  await setDay(hub, '2026-02-04');
  await advertise(hub, id, '2026-01-05', '2026-02-02');
  await considerCandidates(hub, id);
  const { on, ...assessed } = (await look(id)).assessment;
  expect([on, assessed.rulesOutcome, resultOf(assessed, 'advertising')]).toEqual([
    '2026-02-04',
    'PASSED',
    'PASS',
  ]);
  await make(hub, decide(id, 'PASSED'), asOfficer);
  const decided = await look(id);
  expect(decided.decisions).toEqual([assessed]);
  expect(decided.assessment).toBeNull();
});

test('looking records nothing', async () => {
  const id = await requestedTest(hub);
  const state = () =>
    owner(
      hub,
      'labour',
      (sql) => sql`
        select (select to_jsonb(t) from labour_market_test t where id = ${id}) as test,
          (select count(*)::int from labour_market_test_event where test = ${id}) as events,
          (select count(*)::int from labour_market_test_decision) as decisions,
          (select count(*)::int from event) as told`,
    );
  const before = [...(await state())];
  await look(id);
  expect([...(await state())]).toEqual(before);
});

test('on appeal the other officer sees the facts as they stand by then', async () => {
  await setDay(hub, '2026-02-04');
  const id = await requestedTest(hub);
  await make(hub, decide(id, 'FAILED'), asOfficer);
  const input = { labourMarketTest: id, reason: 'It was advertised.' };
  await make(hub, { mutation: 'appealLabourMarketTest', input, select: 'event { kind }' }, asEmployer);
  const appealed = await look(id, asAppealsOfficer);
  expect([appealed.status, appealed.assessment.rulesOutcome]).toEqual(['APPEALED', 'FAILED']);
  const { on, ...assessed } = appealed.assessment;
  await make(hub, decide(id, 'FAILED', 'decideLabourMarketTestAppeal'), asAppealsOfficer);
  expect((await look(id)).decisions[1]).toEqual(assessed);
});

test.each([
  ['the employer', asEmployer, ['NO_AGREEMENT_IN_FORCE']],
  ['a permit officer', asPermitOfficer, ['NO_AGREEMENT_IN_FORCE']],
  ['a data steward', { as: 'labour-steward', purpose: 'audit' }, ['ROLE_NOT_PERMITTED']],
  ['a data protection officer', { as: 'labour-dpo', purpose: 'audit' }, ['ROLE_NOT_PERMITTED']],
  [
    'an officer for another purpose',
    { as: 'labour-officer', purpose: 'occupations-in-demand' },
    ['PURPOSE_NOT_PERMITTED'],
  ],
  ['nobody', {}, ['UNAUTHENTICATED']],
])('%s, who may not decide, sees no assessment', async (_who, asking, codes) => {
  const id = await requestedTest(hub);
  const fields = 'id assessment { rulesOutcome facts reasoning { rule sentences } }';
  const { data, errors } = await hub.ask<Answer>(`{ labourMarketTest(id: "${id}") { ${fields} } }`, asking);
  expect(data?.labourMarketTest?.assessment ?? null).toBeNull();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(codes);
  const direct = await hub.ask<Answer>(
    `{ _entities(representations: [{ __typename: "LabourMarketTest", id: "${id}" }]) {
      ... on LabourMarketTest { ${fields} } } }`,
    { ...asking, url: hub.agencies.labour?.url ?? '' },
  );
  expect(direct.data?._entities[0]?.assessment ?? null).toBeNull();
});

test('an officer’s list of many tests costs as many statements as one of two', async () => {
  const statements = async () => {
    const metrics = await (await fetch(`${hub.agencies.labour?.url}/metrics`)).text();
    return Number(/huza_sql_statements_total\{[^}]*\} (\d+)/.exec(metrics)?.[1] ?? 0);
  };
  const open = ['REQUESTED', 'ADVERTISED', 'CANDIDATES_REFERRED', 'APPEALED'];
  const costOf = async (first: number) => {
    const before = await statements();
    const { data, errors } = await hub.ask<Answer>(
      `{ labourMarketTests(first: ${first}) { nodes { status assessment { rulesOutcome reasoning { rule result sentences } } } } }`,
      asOfficer,
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.labourMarketTests;
    for (const { status, assessment } of nodes) expect(assessment !== null).toBe(open.includes(status));
    const assessed = nodes.filter(({ assessment }: Answer) => assessment).length;
    return { assessed, cost: (await statements()) - before };
  };
  await setDay(hub, '2026-02-05');
  for (let left = 6; left > 0; left -= 1) await requestedTest(hub);
  const few = await costOf(2);
  const many = await costOf(40);
  expect(few.assessed).toBe(2);
  expect(many.assessed).toBeGreaterThan(5);
  expect(many.cost).toBe(few.cost);
});
