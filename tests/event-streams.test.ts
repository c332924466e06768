import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnAgency, ownAgency } from './events/own-agency.ts';

let agency: OwnAgency;
beforeAll(async () => {
  agency = await ownAgency();
}, 120_000);
afterAll(() => agency.stop());

const query = 'subscription { agreementChanged { event } }';

test('a stream ends with its token, and says to sign in again', async () => {
  const response = await agency.open(query, '4s');
  const text = await response.text();
  expect(text).toContain('"code":"UNAUTHENTICATED"');
  expect(text).toContain('The token has expired. Sign in again and subscribe with after');
  expect(text.trimEnd()).toMatch(/event: complete\ndata:$/);
});

test('a token that has expired opens none', async () => {
  const response = await agency.open(query, '-1s');
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
