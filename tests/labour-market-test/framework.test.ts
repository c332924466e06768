import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHub, testHub } from '../hub.ts';
import { asEmployer, asOfficer } from './process.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

test('anyone reads the framework in force: what exempts, what it asks of advertising, whether it is for demonstration', async () => {
  const { data, errors } = await hub.ask(`{
    labourMarketTestFramework {
      name version demonstration circumstances
      exemptions { rule title french: title(language: FR) permitClasses longestDays }
      advertising { channels { anyOf atLeast days } contents }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    labourMarketTestFramework: {
      name: 'rwanda',
      demonstration: true,
      exemptions: expect.arrayContaining([
        {
          rule: 'investor',
          title: 'Investor',
          french: 'Investisseur',
          permitClasses: ['A', 'B', 'F'],
          longestDays: null,
        },
        expect.objectContaining({ rule: 'short-work', permitClasses: [], longestDays: 90 }),
      ]),
      advertising: {
        channels: expect.arrayContaining([{ anyOf: ['PUBLIC_EMPLOYMENT_SERVICE'], atLeast: 1, days: 28 }]),
        contents: expect.arrayContaining(['PAY', 'CLOSING_DATE']),
      },
    },
  });
});

test('a test names the rules of its own decision, and their titles', async () => {
  const { data, errors } = await hub.ask<{
    labourMarketTest: {
      rules: { version: string };
      decisions: { frameworkVersion: string; reasoning: { rule: string; title: string }[] }[];
    };
  }>(
    `{ labourMarketTest(id: "LMTDEMOPASSED") {
      rules { version }
      decisions { frameworkVersion reasoning { rule title(language: FR) } }
    } }`,
    asEmployer,
  );
  expect(errors).toBeUndefined();
  const [decision] = data.labourMarketTest.decisions;
  expect(data.labourMarketTest.rules.version).toBe(decision?.frameworkVersion);
  expect(decision?.reasoning).toContainEqual({
    rule: 'advertising',
    title: 'Publication de l’offre d’emploi',
  });
});

test('an appeal is open for a failed test until its last day, and for no other', async () => {
  interface Listed {
    readonly status: string;
    readonly outcome: string | null;
    readonly appealUntil: string | null;
    readonly appealOpen: boolean;
  }
  const { data } = await hub.ask<{
    labourMarketTests: { nodes: Listed[] };
    requested: { assessment: { on: string } };
  }>(
    `{
      labourMarketTests(first: 100) { nodes { status outcome appealUntil appealOpen } }
      requested: labourMarketTest(id: "LMTDEMOREQUESTED") { assessment { on } }
    }`,
    asOfficer,
  );
  const today = data.requested.assessment.on;
  const tests = data.labourMarketTests.nodes;
  expect(tests.some(({ appealOpen }) => appealOpen)).toBe(true);
  expect(tests.some(({ outcome, appealOpen }) => outcome === 'FAILED' && !appealOpen)).toBe(true);
  for (const { status, outcome, appealUntil, appealOpen } of tests) {
    const open = status === 'DECIDED' && outcome === 'FAILED' && appealUntil !== null && appealUntil >= today;
    expect(appealOpen).toBe(open);
  }
});

test('an employer lists its own vacancies; others are given none', async () => {
  const query = '{ ownVacancies(first: 5) { nodes { id posted } } }';
  const own = await hub.ask<{ ownVacancies: { nodes: { id: string; posted: string }[] } }>(query, asEmployer);
  expect(own.errors).toBeUndefined();
  const { nodes } = own.data.ownVacancies;
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.map(({ posted }) => posted)).toEqual(
    nodes
      .map(({ posted }) => posted)
      .sort()
      .reverse(),
  );
  const officer = await hub.ask<{ ownVacancies: { nodes: object[] } }>(query, asOfficer);
  expect(officer.data.ownVacancies.nodes).toEqual([]);
  const nobody = await hub.ask<{ ownVacancies: null }>(query);
  expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
