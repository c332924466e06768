import { generateKeyPair, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';
import type { TokenChanges } from './issuer.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const question = '{ permitTotal }';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('without a token the caller is nobody, and the agencies decide what nobody may see', async () => {
  const { status, body } = await hub.ask('{ immigrationCaller }', { 'huza-purpose': 'official-statistics' });
  expect(status).toBe(200);
  expect(body.data.immigrationCaller).toMatch(/^ \| {2}\| [0-9a-f-]{36}$/);
});

test('token, purpose and request id reach each agency as they came', async () => {
  const token = await hub.issuer.token('ana');
  const headers = { ...bearer(token), 'huza-purpose': 'policy-research', 'x-request-id': 'request-0001' };
  const answer = await hub.ask('{ statisticsCaller immigrationCaller }', headers);
  const seen = `Bearer ${token} | policy-research | request-0001`;
  expect(answer.body.data).toEqual({ statisticsCaller: seen, immigrationCaller: seen });
  expect(answer.headers.get('x-request-id')).toBe('request-0001');
});

const other = await generateKeyPair('ES256');
const bad: [string, TokenChanges, string][] = [
  ['expired', { expires: '-1m' }, 'it has expired'],
  ['for another audience', { audience: 'elsewhere' }, 'its claim "aud"'],
  ['of another issuer', { issuer: 'https://elsewhere.example' }, 'its claim "iss"'],
  ['signed with another key', { key: other.privateKey }, 'its signature does not verify'],
  ['that names no principal', { claims: { roles: ['emperor'] } }, 'do not name a principal'],
];

test.each(bad)('a token %s is refused with 401', async (_kind, changes, reason) => {
  expectRefusal(await hub.ask(question, bearer(await hub.issuer.token('ana', changes))), reason);
});

test('a token with no signature is refused with 401', async () => {
  const token = new UnsecuredJWT({ agency: 'statistics', roles: ['analyst'], purposes: [] });
  token.setSubject('ana').setIssuer(hub.issuer.url).setAudience('huza').setExpirationTime('5m');
  expectRefusal(await hub.ask(question, bearer(token.encode())), 'its signature does not verify');
});

test.each(['Basic YW5hOnNlY3JldA==', 'Bearer', 'Bearer not a token', 'Bearer a.b.c'])(
  'the header "%s" is refused with 401',
  async (authorization) => {
    expectRefusal(await hub.ask(question, { authorization }), 'The token is not accepted');
  },
);

function expectRefusal({ status, headers, body }: Awaited<ReturnType<Hub['ask']>>, reason: string) {
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(body.data).toBeUndefined();
  expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(body.errors[0].message).toContain(reason);
}

test.each(['permit-decision', 'curiosity', 'official-statistics, permit-decision'])(
  'the purpose "%s", which is not the principal’s, is refused with those that are',
  async (purpose) => {
    const headers = { ...bearer(await hub.issuer.token('ana')), 'huza-purpose': purpose };
    const { status, body } = await hub.ask(question, headers);
    expect(status).toBe(403);
    expect(body.errors[0].extensions).toEqual({
      code: 'PURPOSE_NOT_PERMITTED',
      purposes: ['official-statistics', 'policy-research'],
    });
    expect(body.errors[0].message).toContain('official-statistics, policy-research');
  },
);

test('identical operations of different principals at one time are each answered by their own token', async () => {
  const tokens = await Promise.all(['ana', 'ben', 'ana', 'cyd', 'ben'].map((name) => hub.issuer.token(name)));
  const query = 'query Same { immigrationCaller statisticsCaller }';
  const answers = await Promise.all([
    ...tokens.map((token) => hub.ask(query, bearer(token))),
    hub.ask(query),
  ]);
  const seen = answers.map(({ body }) =>
    Object.values(body.data).map((text) => String(text).split(' | ')[0]),
  );
  expect(seen).toEqual([...tokens.map((token) => [`Bearer ${token}`, `Bearer ${token}`]), ['', '']]);
});

test('no request is merged with an identical one of the same principal', async () => {
  const headers = bearer(await hub.issuer.token('ana'));
  const answers = await Promise.all([1, 2, 3].map(() => hub.ask('{ immigrationCaller }', headers)));
  const requestIds = answers.map(({ body }) => String(body.data.immigrationCaller).split(' | ')[2]);
  expect(new Set(requestIds).size).toBe(3);
});
