import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

const statistician = { as: 'statistics-analyst', purpose: 'official-statistics' };
const officer = { as: 'permit-officer', purpose: 'permit-decision' };
const researcher = { as: 'iom-analyst', purpose: 'policy-research' };

interface Errors {
  errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}
const codes = ({ errors }: Errors) => errors?.map(({ extensions }) => extensions.code) ?? [];

interface Permits {
  permits: {
    nodes: { id: string; permitClass: { code: string }; nationality: { alpha3: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
const permits = (args: string) =>
  `{ permits(${args}) { nodes { id permitClass { code } nationality { alpha3 } } pageInfo { endCursor hasNextPage } } }`;

describe('records under an agreement on pseudonymised records', () => {
  test('have pseudonyms for identifiers, and none of the records that the agreement leaves out', async () => {
    const own = await hub.ask<Permits>(permits('first: 100'), officer);
    const shared = await hub.ask<Permits>(permits('first: 100'), statistician);
    expect([codes(own), codes(shared)]).toEqual([[], []]);
    const classes = new Set(shared.data.permits.nodes.map(({ permitClass }) => permitClass.code));
    expect([...classes].sort()).toEqual(['H1', 'H2', 'H4']);
    expect(new Set(own.data.permits.nodes.map(({ permitClass }) => permitClass.code)).size).toBeGreaterThan(
      3,
    );
    const identifiers = new Set(own.data.permits.nodes.map(({ id }) => id));
    expect(shared.data.permits.nodes.filter(({ id }) => identifiers.has(id))).toEqual([]);
    expect(own.data.permits.nodes.every(({ id }) => id.startsWith('prm_'))).toBe(true);
  });

  test('the same record has the same pseudonym each time, and its page follows by it', async () => {
    const once = await hub.ask<Permits>(permits('first: 5'), statistician);
    const again = await hub.ask<Permits>(permits('first: 3'), statistician);
    expect(again.data.permits.nodes).toEqual(once.data.permits.nodes.slice(0, 3));
    const next = await hub.ask<Permits>(
      permits(`first: 2, after: "${again.data.permits.pageInfo.endCursor}"`),
      statistician,
    );
    expect(next.data.permits.nodes).toEqual(once.data.permits.nodes.slice(3));
  });

  test('a record is had again by its pseudonym, but not by its identifier', async () => {
    const shared = await hub.ask<Permits>(permits('first: 1, filter: { permitClass: "H1" }'), statistician);
    const own = await hub.ask<Permits>(permits('first: 1, filter: { permitClass: "H1" }'), officer);
    const [pseudonym, identifier] = [shared.data.permits.nodes[0]?.id, own.data.permits.nodes[0]?.id];
    const url = hub.agencies.immigration?.url ?? '';
    const one = async (id: unknown, asking: object) => {
      const query = `{ _entities(representations: [{ __typename: "Permit", id: "${id}" }]) { ... on Permit { id } } }`;
      const { data } = await hub.ask<{ _entities: ({ id: string } | null)[] }>(query, { ...asking, url });
      return data._entities[0];
    };
    expect(await one(pseudonym, statistician)).toEqual({ id: pseudonym });
    expect(await one(identifier, statistician)).toBeNull();
    expect(await one(identifier, officer)).toEqual({ id: identifier });
    expect(await one(pseudonym, officer)).toBeNull();
  });

  test('fields that the agreement does not name stay closed, and with them what would be told through filters', async () => {
    for (const query of [
      '{ permits(first: 1) { nodes { id birthYear } } }',
      '{ permits(first: 1) { nodes { year: birthYear } } }',
      'query { permits(first: 1) { ...page } } fragment page on PermitConnection { nodes { ... on Permit { sex } } }',
      '{ permits(first: 1, filter: { employer: "e1" }) { nodes { id } } }',
      '{ permits(first: 1) { nodes { application { id } } } }',
      '{ permits(first: 1) { nodes { history { kind } } } }',
    ]) {
      const answer = await hub.ask(query, statistician);
      expect([query, codes(answer)]).toEqual([query, ['NO_AGREEMENT_IN_FORCE']]);
      expect([query, JSON.stringify(answer.data)]).toEqual([
        query,
        expect.not.stringMatching(/19\d\d|20\d\d|FEMALE|ISSUED/),
      ]);
    }
  });

  test('a filter by a variable stays closed too when it hides in a variable of the operation', async () => {
    const query = 'query ($filter: PermitFilter) { permits(first: 1, filter: $filter) { nodes { id } } }';
    const refused = await hub.ask(query, { ...statistician, variables: { filter: { employer: 'e1' } } });
    expect(codes(refused)).toEqual(['NO_AGREEMENT_IN_FORCE']);
    expect(refused.errors?.[0]?.message).toContain('It reads Permit.employer, which is refused');
    const allowed = await hub.ask<Permits>(query, {
      ...statistician,
      variables: { filter: { nationality: 'IND' } },
    });
    expect(codes(allowed)).toEqual([]);
  });
});

describe('tables under an agreement', () => {
  const country = (fields: string) => `{ country(alpha3: "IND") { permits { ${fields} } } }`;

  test('withhold counts below the agreement’s minimum, and no others', async () => {
    interface Classes {
      country: { permits: { byClass: { permitClass: { code: string }; inForce: number | null }[] } };
    }
    const query = country('byClass(first: 50) { permitClass { code } inForce }');
    const whole = await hub.ask<Classes>(query, statistician);
    const shown = await hub.ask<Classes>(query, researcher);
    const expected = whole.data.country.permits.byClass.map(({ permitClass, inForce }) => ({
      permitClass,
      inForce: inForce !== null && inForce > 0 && inForce < 5 ? null : inForce,
    }));
    expect(shown.data.country.permits.byClass).toEqual(expected);
    expect(expected.some(({ inForce }) => inForce === null)).toBe(true);
  });

  test('count the records alone that the agreement’s filter leaves', async () => {
    const query =
      '{ country(alpha3: "IND") { permits { inForce byClass(first: 50) { permitClass { code } inForce } } } }';
    interface Counts {
      country: {
        permits: { inForce: number; byClass: { permitClass: { code: string }; inForce: number | null }[] };
      };
    }
    const whole = (await hub.ask<Counts>(query, statistician)).data.country.permits;
    const filtered = (await hub.ask<Counts>(query, { as: 'labour-officer', purpose: 'labour-market-test' }))
      .data.country.permits;
    const open = ['H1', 'H2', 'H4', 'H5', 'H6', 'J', 'Q1', 'N2'];
    const expected = whole.byClass.filter(({ permitClass }) => open.includes(permitClass.code));
    expect(filtered.byClass).toEqual(expected);
    // Each count has noise of its own, of at most 4, and those below 5 are withheld.
    const sum = expected.reduce((total, { inForce }) => total + (inForce ?? 0), 0);
    const closed = expected.filter(({ inForce }) => inForce === null).length;
    expect(filtered.inForce).toBeGreaterThanOrEqual(sum - 4 * (expected.length + 1));
    expect(filtered.inForce).toBeLessThanOrEqual(sum + 4 * (expected.length + 1) + 8 * closed);
    expect(filtered.inForce).toBeLessThan(whole.inForce);
  });

  test('tell an outsider why they are closed, and whom to ask', async () => {
    const { errors } = await hub.ask(country('inForce'), { as: 'employer', purpose: 'labour-market-test' });
    expect(errors?.map(({ message }) => message)).toEqual([
      'Country.permits is refused. No agreement in force lets employer use Country.permits of immigration.permits for labour-market-test. Ask the data steward of immigration: npx huza agreement request immigration.permits',
    ]);
  });

  test('one closed field does not take the open ones with it', async () => {
    const answer = await hub.ask<{ country: { permits: object } }>(country('inForce refused'), researcher);
    expect(answer.data.country.permits).toEqual({ inForce: expect.any(Number), refused: null });
    expect(codes(answer)).toEqual(['NO_AGREEMENT_IN_FORCE']);
  });

  test('records and tables in one operation keep each its own rows', async () => {
    const both =
      '{ country(alpha3: "IND") { permits { inForce } } permits(first: 100) { nodes { permitClass { code } } } }';
    const alone = await hub.ask<{ country: object }>(country('inForce'), statistician);
    const joined = await hub.ask<{ country: object } & Permits>(both, statistician);
    expect(joined.data.country).toEqual(alone.data.country);
    const classes = new Set(joined.data.permits.nodes.map(({ permitClass }) => permitClass.code));
    expect([...classes].sort()).toEqual(['H1', 'H2', 'H4']);
  });
});

test('explainAccess says before an operation runs what the operation is then given', async () => {
  const operation = `{ occupation(code: "2512") { title vacancies { open } permits { inForce refused } }
    permits(first: 1) { nodes { birthYear } } }`;
  interface Explanation {
    explainAccess: {
      allowed: boolean;
      fields: {
        field: string;
        agency: string;
        outcome: string;
        authorities: string[];
        reason: string | null;
      }[];
    };
  }
  const explain =
    'query ($operation: String!) { explainAccess(operation: $operation) { allowed fields { field agency outcome authorities reason } } }';
  const { data } = await hub.ask<Explanation>(explain, { ...researcher, variables: { operation } });
  const by = new Map(data.explainAccess.fields.map((field) => [field.field, field]));
  expect(data.explainAccess.allowed).toBe(false);
  expect(by.get('Occupation.title')).toMatchObject({
    agency: 'statistics',
    outcome: 'ALLOWED',
    authorities: [],
  });
  expect(by.get('VacancyStatistics.open')).toMatchObject({ agency: 'labour', outcome: 'ALLOWED' });
  expect(by.get('PermitStatistics.inForce')).toMatchObject({
    agency: 'immigration',
    outcome: 'SUPPRESSED',
    authorities: ['immigration-iom/1#1'],
  });
  const answer = await hub.ask(operation, researcher);
  for (const { message } of answer.errors ?? []) {
    const [field = '', reason] = message.split(' is refused. ');
    expect([field, by.get(field)?.outcome, by.get(field)?.reason]).toEqual([field, 'REFUSED', reason]);
  }
  expect(answer.errors?.length).toBe(2);
});

test('a signed agreement is a page that anyone can read and print; no other page is there', async () => {
  const page = await fetch(`${hub.url}/agreements/immigration-iom/1`);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  const text = await page.text();
  for (const said of [
    'version 1: in force',
    'Clause 2: immigration.border-crossings',
    'A count of fewer than 5 is withheld.',
    '@media print',
  ]) {
    expect(text).toContain(said);
  }
  expect((await fetch(`${hub.url}/agreements/immigration-iom/9`)).status).toBe(404);
  expect((await fetch(`${hub.url}/agreements/..%2Fstatements/1`)).status).toBe(404);
});
