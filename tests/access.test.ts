import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

const codes = (
  errors: { extensions: Record<string, unknown> }[] | readonly { extensions: Record<string, unknown> }[] = [],
) => errors.map(({ extensions }) => extensions.code);
const occupation =
  '{ occupation(code: "2512") { title vacancies { open } permits { inForce } occupationsInDemand { listed } } }';

test('without a token only PUBLIC fields answer', async () => {
  const { data, errors } = await hub.ask(occupation);
  expect(data).toEqual({
    occupation: {
      title: 'Software developers',
      vacancies: null,
      permits: null,
      occupationsInDemand: { listed: true },
    },
  });
  expect(codes(errors)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
});

test('an official without a stated purpose is told which purposes would do', async () => {
  const { data, errors } = await hub.ask<{ occupation: { vacancies: object; permits: null } }>(occupation, {
    as: 'statistics-analyst',
  });
  expect(data.occupation.vacancies).not.toBeNull();
  expect(data.occupation.permits).toBeNull();
  expect(codes(errors)).toEqual(['PURPOSE_REQUIRED']);
  expect(errors?.[0]?.message).toContain('huza-purpose: official-statistics');
});

test('a purpose that is not the principal’s is refused before any agency is asked', async () => {
  const { errors } = await hub.ask(occupation, { as: 'iom-analyst', purpose: 'permit-decision' });
  expect(codes(errors)).toEqual(['PURPOSE_NOT_PERMITTED']);
  expect(errors?.[0]?.message).toContain('policy-research');
});

test('an employer reads no official figures', async () => {
  const { data, errors } = await hub.ask(occupation, { as: 'employer', purpose: 'labour-market-test' });
  expect(data).toMatchObject({
    occupation: { title: 'Software developers', vacancies: null, permits: null },
  });
  expect(codes(errors).sort()).toEqual(['NO_AGREEMENT_IN_FORCE', 'ROLE_NOT_PERMITTED']);
});

const applications = '{ permitApplications(first: 1) { nodes { id nationality { alpha3 } } } }';

test('persons’ records are for the agency’s own officers, for their purpose', async () => {
  const officer = await hub.ask<{ permitApplications: { nodes: { nationality: { alpha3: string } }[] } }>(
    applications,
    {
      as: 'permit-officer',
      purpose: 'permit-decision',
    },
  );
  expect(officer.errors).toBeUndefined();
  expect(officer.data.permitApplications.nodes[0]?.nationality.alpha3).toMatch(/^[A-Z]{3}$/);
  const analyst = await hub.ask(applications, { as: 'statistics-analyst', purpose: 'official-statistics' });
  expect(codes(analyst.errors)).toEqual(['NO_AGREEMENT_IN_FORCE']);
  expect(JSON.stringify(analyst.data)).not.toMatch(/[A-Z]{3}/);
});

test('a subgraph on its own port refuses what it would refuse through the gateway', async () => {
  const url = hub.agencies.immigration?.url ?? '';
  const entities = `{ _entities(representations: [{ __typename: "Occupation", code: "2512" }]) {
    ... on Occupation { permits { inForce } } } }`;
  const nobody = await hub.ask(entities, { url });
  expect([nobody.data, codes(nobody.errors)]).toEqual([
    { _entities: [{ permits: null }] },
    ['UNAUTHENTICATED'],
  ]);
  const analyst = await hub.ask<{ _entities: [{ permits: { inForce: number } }] }>(entities, {
    url,
    as: 'statistics-analyst',
    purpose: 'official-statistics',
  });
  expect(analyst.data._entities[0].permits.inForce).toBeGreaterThan(0);
});

test('a header that names a principal or a role is worth nothing', async () => {
  const { errors } = await hub.ask(occupation, {
    headers: {
      'x-principal': 'statistics-analyst',
      'x-roles': 'analyst',
      'huza-purpose': 'official-statistics',
    },
  });
  expect(codes(errors)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
});

test('a token that is not the provider’s is refused by the gateway and by each subgraph', async () => {
  const token = await hub.token('statistics-analyst');
  const forged = { headers: { authorization: `Bearer ${token.slice(0, -6)}AAAAAA` } };
  for (const url of [hub.url, ...Object.values(hub.agencies).map((agency) => agency.url)]) {
    const { status, errors } = await hub.ask('{ __typename }', { ...forged, url });
    expect([status, codes(errors)]).toEqual([401, ['UNAUTHENTICATED']]);
  }
});

test('a cursor of another list, or a forged one, is bad input and no fault', async () => {
  const forged = Buffer.from(JSON.stringify(['no day', 'V1'])).toString('base64url');
  const { errors } = await hub.ask(`{ vacancies(after: "${forged}") { nodes { id } } }`);
  expect(codes(errors)).toEqual(['INVALID_INPUT']);
  expect(errors?.[0]?.message).not.toMatch(/select|date|posted/i);
});
