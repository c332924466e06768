import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OwnHub, ownHub } from '../own-hub.ts';
import {
  addFigures,
  advertise,
  asOfficer,
  change,
  considerCandidates,
  forgetSurvey,
  make,
  owner,
  requestedTest,
  setDay,
  surveyAsked,
} from './process.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it selected.
type Answer = any;

const survey = 'statistics.labour-force-survey';

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub();
  await addFigures(hub);
}, 120_000);
afterAll(() => hub?.stop());

const reasoning =
  'rulesOutcome facts reasoning { rule result sentences figures { name level value dataset used } }';

async function look(id: string) {
  const { data, errors } = await hub.ask<Answer>(
    `{ labourMarketTest(id: "${id}") { assessment { ${reasoning} } decisions { ${reasoning} replay { same rulesOutcome } } } }`,
    asOfficer,
  );
  expect(errors).toBeUndefined();
  return data.labourMarketTest;
}

const ruleOf = ({ reasoning: rules }: Answer, rule: string) =>
  rules.find((each: Answer) => each.rule === rule);

/** A test of a policy officer's post in Nyarugenge of which all is known but the figures of the survey. */
async function readyTest(): Promise<string> {
  await setDay(hub, '2026-01-05');
  const id = await requestedTest(hub);
  await setDay(hub, '2026-02-04');
  await advertise(hub, id, '2026-01-05', '2026-02-02');
  await considerCandidates(hub, id);
  return id;
}

test('pay and unemployment are those that statistics gives for the occupation and district', async () => {
  const id = await readyTest();
  expect(await surveyAsked(hub)).toBe('ANSWERED');
  const { data } = await hub.ask<Answer>(
    `{ labourForceTable(by: [OCCUPATION_UNIT_GROUP, DISTRICT], filter: { occupation: "2422", district: ["12"] }, totals: false) {
      cells { nodes { respondents { value period asOf }
        medianMonthlyEarnings { value } unemploymentRate { value source { generated } } } } } }`,
  );
  const [cell] = data.labourForceTable.cells.nodes;
  const { assessment } = await look(id);
  const facts = JSON.parse(assessment.facts);
  const figure = (figures: Answer[]) =>
    figures.find(({ level, source }) => level === 'UNIT_GROUP_IN_DISTRICT' && source.dataset === survey);
  const known = { observations: cell.respondents.value, period: cell.respondents.period };
  expect(figure(facts.prevailingWages)).toMatchObject({
    ...known,
    value: { amount: String(cell.medianMonthlyEarnings.value), currency: 'RWF', per: 'MONTH' },
  });
  expect(figure(facts.unemploymentRates)).toMatchObject({ ...known, value: cell.unemploymentRate.value });
  expect(facts.datasets[survey]).toEqual({
    agency: 'statistics',
    period: cell.respondents.period,
    asOf: cell.respondents.asOf,
    generated: true,
    asked: {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      query: expect.stringMatching(/^[0-9a-f]{64}$/),
      requests: [expect.any(String)],
    },
  });
  expect(ruleOf(assessment, 'wage-floor')).toMatchObject({
    result: 'PASS',
    sentences: [expect.stringContaining('(the occupation in the district, the labour force survey)')],
  });
  expect(ruleOf(assessment, 'unemployment').result).toBe('PASS');
  expect(assessment.rulesOutcome).toBe('PASSED');
});

test('a decision keeps the figures as they were when the survey is revised', async () => {
  const id = await readyTest();
  const input = { labourMarketTest: id, outcome: 'PASSED' };
  await make(hub, { mutation: 'decideLabourMarketTest', input, select: 'event { kind }' }, asOfficer);
  const before = (await look(id)).decisions;
  await owner(
    hub,
    'statistics',
    (sql) =>
      sql`update survey_person set earnings = earnings * 3 where occupation = '2422' and district = '12'`,
  );
  await forgetSurvey(hub);
  const later = await readyTest();
  await surveyAsked(hub);
  expect(ruleOf((await look(later)).assessment, 'wage-floor').result).toBe('FAIL');
  expect((await look(id)).decisions).toEqual(before);
  expect(before[0].replay).toEqual({ same: true, rulesOutcome: 'PASSED' });
});

test('while statistics does not answer, no vacancy stands in: an officer has to decide, with a reason', async () => {
  const id = await readyTest();
  await hub.agencies.statistics?.stop();
  await forgetSurvey(hub);
  expect(await surveyAsked(hub)).toBe('FAILED');
  const { assessment } = await look(id);
  for (const rule of ['wage-floor', 'unemployment']) {
    expect(ruleOf(assessment, rule)).toMatchObject({
      result: 'NEEDS_EVIDENCE',
      sentences: [
        'The figures of the labour force survey have not been collected, or the agency did not answer.',
      ],
    });
  }
  expect(assessment.rulesOutcome).toBe('REFERRED');
  const input = { labourMarketTest: id, outcome: 'PASSED' };
  const decide = { mutation: 'decideLabourMarketTest', input, select: 'event { kind }' };
  const { codes, errors } = await change(hub, decide, asOfficer);
  expect([codes, errors?.[0]?.message]).toEqual([
    ['INVALID_INPUT'],
    expect.stringContaining('reason is missing; expected one, as the rules give REFERRED'),
  ]);
});

test('it is asked again by itself, and takes its place when it answers', async () => {
  await hub.startAgency('statistics', Number(new URL(hub.agencies.statistics?.url ?? '').port));
  await vi.waitFor(async () => expect(await surveyAsked(hub)).toBe('ANSWERED'), {
    timeout: 60_000,
    interval: 500,
  });
}, 90_000);
