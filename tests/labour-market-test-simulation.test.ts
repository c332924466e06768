import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

interface Figure {
  readonly value: number | null;
  readonly confidentialityStatus: string;
}
interface Cell {
  readonly totalOver: string[];
  readonly nationality: { alpha3: string } | null;
  readonly district: { code: string } | null;
  readonly applications: Figure;
  readonly exempt: Figure;
  readonly passed: Figure;
  readonly referred: Figure;
  readonly failed: Figure;
  readonly failedBefore: Figure;
  readonly changed: Figure;
}
interface Simulation {
  readonly framework: string;
  readonly frameworkVersion: string;
  readonly cells: { readonly nodes: Cell[] };
  readonly csv: string;
}

/** Reads the tests themselves, and counts them as they are. */
const officer = { as: 'labour-officer', purpose: 'labour-market-test' };
/** May only count them. */
const committee = { as: 'list-committee-member', purpose: 'occupations-in-demand' };
/** As `subgraphs/labour/src/policy.ts` has it. */
const threshold = 5;
const greatestNoise = 4;

let hub: TestHub;
let sql: postgres.Sql;
beforeAll(async () => {
  hub = await testHub();
  sql = postgres(inject('databases').labour?.ownerUrl ?? '', { onnotice: () => {} });
});
afterAll(async () => {
  await hub.stop();
  await sql.end();
});

const figures = ['applications', 'exempt', 'passed', 'referred', 'failed', 'failedBefore', 'changed'];

const ask = (changes: string, by: string, asking: object, framework?: string) =>
  hub.ask<{ simulation: Simulation }>(
    `query ($framework: String) {
      simulation: labourMarketTestSimulation(changes: ${changes}, by: [${by}], framework: $framework) {
        framework frameworkVersion csv
        cells(first: 1000) { nodes {
          totalOver nationality { alpha3 } district { code }
          ${figures.map((figure) => `${figure} { value confidentialityStatus }`).join(' ')}
        } }
      }
    }`,
    { ...asking, variables: { framework } },
  );

async function simulate(changes: string, by: string, asking: object): Promise<Simulation> {
  const { data, errors } = await ask(changes, by, asking);
  expect(errors).toBeUndefined();
  return data.simulation;
}

const totalOf = ({ cells }: Simulation): Cell => {
  const total = cells.nodes.find(({ totalOver }) => totalOver.length > 0);
  if (!total) throw new Error('There is no total');
  return total;
};

const shorter = '{ advertising: [{ channel: PUBLIC_EMPLOYMENT_SERVICE, days: 14 }] }';

describe('a simulation as an officer sees it', () => {
  test('counts every application that was decided once, by what it would have come to', async () => {
    const simulation = await simulate(shorter, 'NATIONALITY', officer);
    const [{ decided } = { decided: 0 }] = await sql<{ decided: number }[]>`
      select count(*)::int as decided from labour_market_test_decision where sequence = 1`;
    const { applications, exempt, passed, referred, failed } = totalOf(simulation);
    expect(applications.value).toBe(decided);
    const outcomes = [exempt, passed, referred, failed].map(({ value }) => value ?? 0);
    expect(outcomes.reduce((sum, value) => sum + value)).toBe(decided);
    expect(simulation).toMatchObject({ framework: 'rwanda', frameworkVersion: '1 (simulated)' });
  });

  test('with 14 instead of 28 days some that failed would have passed, and none the other way', async () => {
    const { failed, failedBefore, changed } = totalOf(await simulate(shorter, 'NATIONALITY', officer));
    expect(changed.value).toBeGreaterThan(0);
    expect(failed.value).toBe((failedBefore.value ?? 0) - (changed.value ?? 0));
  });

  test('with the DRC treated as a third country only its nationals come to something else', async () => {
    const changes = '{ treatedAs: [{ country: "COD", as: THIRD_COUNTRY }] }';
    const { cells } = await simulate(changes, 'NATIONALITY', officer);
    const changed = cells.nodes.filter(({ changed, totalOver }) => !totalOver.length && changed.value);
    expect(changed.map(({ nationality }) => nationality?.alpha3)).toEqual(['COD']);
  });

  test('counts by district, and with no change nothing changes', async () => {
    const { cells } = await simulate('{}', 'DISTRICT', officer);
    expect(cells.nodes.length).toBeGreaterThan(10);
    expect(cells.nodes.map(({ changed }) => changed.value)).toEqual(cells.nodes.map(() => 0));
  });
});

describe('a simulation under disclosure control', () => {
  test('each cell is within its noise of the count, or withheld where it is small; ask twice, get the same', async () => {
    const exact = await simulate(shorter, 'NATIONALITY', officer);
    const controlled = await simulate(shorter, 'NATIONALITY', committee);
    expect(await simulate(shorter, 'NATIONALITY', committee)).toEqual(controlled);
    let withheld = 0;
    controlled.cells.nodes.forEach((cell, index) => {
      for (const figure of ['applications', 'exempt', 'passed', 'failed', 'changed'] as const) {
        const { value, confidentialityStatus } = cell[figure];
        const counted = exact.cells.nodes[index]?.[figure].value ?? 0;
        if (value !== null) expect(Math.abs(value - counted)).toBeLessThanOrEqual(greatestNoise);
        else withheld += 1;
        if (counted > 0 && counted < threshold) expect([value, confidentialityStatus]).toEqual([null, 'C']);
      }
    });
    expect(withheld).toBeGreaterThan(0);
  });

  test('a change that is made to turn the outcomes of a few does not tell how many there are', async () => {
    const few = await sql<{ nationality: string; changed: number }[]>`
      select nationality, count(*)::int as changed from labour_market_test_decision
      join labour_market_test on id = test
      where sequence = 1 and rules_outcome <> 'EXEMPT' and left(occupation, 1) in ('2', '3')
        and nationality not in ('RWA', 'KEN', 'UGA', 'TZA', 'BDI', 'SSD', 'COD', 'SOM')
      group by nationality having count(*) < ${threshold}`;
    expect(few.length).toBeGreaterThan(0);
    for (const { nationality, changed } of few.slice(0, 3)) {
      const changes = `{ treatedAs: [{ country: "${nationality}", as: PARTNER_STATE }] }`;
      expect(totalOf(await simulate(changes, 'NATIONALITY', officer)).changed.value).toBe(changed);
      const { cells, csv } = await simulate(changes, 'NATIONALITY', committee);
      const telling = cells.nodes.filter(
        (cell) => cell.totalOver.length > 0 || cell.nationality?.alpha3 === nationality,
      );
      expect(telling.map((cell) => cell.changed)).toEqual(
        telling.map(() => ({ value: null, confidentialityStatus: 'C' })),
      );
      expect(csv).not.toMatch(/REF|LMT/);
    }
  });
});

describe('who may simulate, and what', () => {
  test.each([
    ['nobody signed in', {}, 'UNAUTHENTICATED'],
    ['an officer without a purpose', { as: 'labour-officer' }, 'PURPOSE_REQUIRED'],
    [
      'an analyst without an agreement',
      { as: 'iom-analyst', purpose: 'policy-research' },
      'NO_AGREEMENT_IN_FORCE',
    ],
  ])('%s is refused', async (_who, asking, code) => {
    const { errors } = await ask('{}', 'DISTRICT', asking);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test.each([
    ['a rule that is not there', '{ withoutRules: ["lottery"] }', /lottery is none of the framework's rules/],
    ['days that are none', '{ advertising: [{ channel: NATIONAL_RADIO, days: -1 }] }', /channels\.1\.days/],
    ['a country that is no code', '{ treatedAs: [{ country: "Kenya", as: PARTNER_STATE }] }', /treatedAs/],
    ['an occupation that is no code', '{ occupationsInDemand: ["nurse"] }', /occupationsInDemand is "nurse"/],
  ])('%s is refused, and named', async (_what, changes, message) => {
    const { errors } = await ask(changes, 'DISTRICT', officer);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toMatch(message);
  });

  test.each([
    ['text that is not JSON', 'no rules', /framework is not JSON/],
    ['JSON that is no framework', '{"id": "x"}', /version: .*expected string/],
  ])('%s for a framework is refused', async (_what, framework, message) => {
    const { errors } = await ask('{}', 'DISTRICT', officer, framework);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', argument: 'framework' });
    expect(errors?.[0]?.message).toMatch(message);
  });
});
