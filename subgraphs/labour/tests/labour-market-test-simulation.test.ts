import {
  changedFramework,
  decide,
  type Facts,
  type Framework,
  type FrameworkChanges,
  type Outcome,
  rwandaFrameworks,
} from '@huza/labour-market-test';
import { sql as statement } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { reframed, simulatedOutcomes } from '../src/labour-market-test-simulation/simulated-outcomes.ts';
import { openDatabase } from './open-database.ts';

const { sql, database } = openDatabase();
const [rwanda] = rwandaFrameworks as [Framework];

let stored: { test: string; facts: Facts; before: Outcome }[];
beforeAll(async () => {
  stored = await sql`
    select test, facts, rules_outcome as before from labour_market_test_decision where sequence = 1 order by test`;
});

const simulated = async (framework: Framework, list?: string[]) => {
  const frameworks = await reframed(database, () => framework);
  const { tests, after, before } = await simulatedOutcomes(frameworks, list, statement`true`, database);
  return tests.map((name, index) => ({ test: name, before: before[index], after: after[index] }));
};

test('there are applications of each outcome to decide anew', () => {
  expect(new Set(stored.map(({ before }) => before))).toEqual(new Set(['EXEMPT', 'PASSED', 'FAILED']));
});

test('under the framework in force every application comes to what it came to', async () => {
  expect(await simulated(rwanda)).toEqual(
    stored.map(({ test: name, before }) => ({ test: name, before, after: before })),
  );
});

const simulations: [string, FrameworkChanges][] = [
  ['14 days of advertising', { advertising: [{ channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 14 }] }],
  ['the DRC treated as a third country', { treatedAs: { COD: 'THIRD_COUNTRY' } }],
  ['India treated as a partner state', { treatedAs: { IND: 'PARTNER_STATE' } }],
  ['a wage floor of 130 %', { wageFloorPercent: 130 }],
  [
    'few foreign workers, and no consideration of job seekers',
    { foreignWorkerPercent: 5, withoutRules: ['domestic-candidates'] },
  ],
];

test.each(simulations)('%s: the same as each application decided by itself', async (_what, changes) => {
  const framework = changedFramework(rwanda, changes);
  const oneByOne = stored.map(({ test: name, facts, before }) => ({
    test: name,
    before,
    after: decide(framework, facts).outcome,
  }));
  expect(await simulated(framework)).toEqual(oneByOne);
  expect(oneByOne.some(({ before, after }) => before !== after)).toBe(true);
});

test('another list: the same as each application decided by itself', async () => {
  const oneByOne = stored.map(({ test: name, facts, before }) => {
    const listed = facts.occupation.startsWith('2');
    const lists = { 'occupations-in-demand': { listed, edition: 'another' } };
    return { test: name, before, after: decide(rwanda, { ...facts, lists }).outcome };
  });
  expect(await simulated(rwanda, ['2'])).toEqual(oneByOne);
});
