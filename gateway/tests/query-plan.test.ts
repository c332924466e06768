import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const question = '{ statisticsCaller immigrationCaller }';

async function planFor(headers: Record<string, string>, query = question) {
  const { body } = await hub.ask(query, headers);
  return (body as { extensions?: { queryPlan?: { agency: string }[] } }).extensions?.queryPlan;
}

const signedIn = async () => ({ authorization: `Bearer ${await hub.issuer.token('ana')}` });

test('a signed-in caller who asks for it learns which agencies were asked, when and for how long', async () => {
  const plan = await planFor({ ...(await signedIn()), 'huza-query-plan': 'true' });
  expect(plan?.map(({ agency }) => agency).sort()).toEqual(['immigration', 'statistics']);
  for (const step of plan ?? []) {
    expect(step).toEqual({
      agency: expect.any(String),
      after: expect.any(Number),
      milliseconds: expect.any(Number),
      answered: true,
    });
  }
});

test('an agency that does not answer is in the plan, and said not to have answered', async () => {
  await hub.agencies.immigration.stop();
  const plan = await planFor({ ...(await signedIn()), 'huza-query-plan': 'true' });
  await hub.restart('immigration');
  expect(plan).toContainEqual(expect.objectContaining({ agency: 'immigration', answered: false }));
  expect(plan).toContainEqual(expect.objectContaining({ agency: 'statistics', answered: true }));
});

test('who does not ask for it is told nothing', async () => {
  expect(await planFor(await signedIn())).toBeUndefined();
});

test('nobody in particular is told nothing, even when they ask', async () => {
  expect(await planFor({ 'huza-query-plan': 'true' })).toBeUndefined();
});

test('what the gateway answers by itself asks no agency', async () => {
  expect(await planFor({ ...(await signedIn()), 'huza-query-plan': 'true' }, '{ __typename }')).toEqual([]);
});
