import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };

/** How many SQL statements each agency has sent since it started. */
async function statements(): Promise<Record<string, number>> {
  const counts = Object.values(hub.agencies).map(async ({ name, url }) => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return [name, Number(/huza_sql_statements_total\{[^}]*\} (\d+)/.exec(metrics)?.[1] ?? 0)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

async function statementsFor(first: number): Promise<Record<string, number>> {
  const before = await statements();
  const { errors } = await hub.ask(
    `query ($first: Int!) { occupations(filter: { level: UNIT_GROUP, within: "2" }, first: $first) { nodes {
      title parent { title }
      employment(last: 2) { value }
      vacancies { open }
      jobSeekers { registered }
      occupationsInDemand { listed }
      permits { inForce byNationality(first: 3) { country { name eacMember } inForce } }
    } } }`,
    { ...analyst, variables: { first } },
  );
  expect(errors).toBeUndefined();
  const after = await statements();
  return Object.fromEntries(
    Object.entries(after).map(([agency, count]) => [agency, count - (before[agency] ?? 0)]),
  );
}

test('a list of 90 occupations costs each agency as many statements as a list of 10', async () => {
  await statementsFor(10);
  const few = await statementsFor(10);
  const many = await statementsFor(90);
  expect(many).toEqual(few);
  expect(few.immigration).toBeGreaterThan(0);
  expect(few.labour).toBeGreaterThan(0);
});
