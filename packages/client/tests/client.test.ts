import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import { type ClientOptions, createClient } from '../src/index.ts';
import { serveHub } from './hub.ts';

const clientOf = (url: string, options: Partial<ClientOptions> = {}) =>
  createClient({
    url,
    clientId: 'permit-officer',
    clientSecret: 'demonstration',
    purpose: 'permit-decision',
    ...options,
  });

afterEach(() => void vi.useRealTimers());

test('a query carries token, purpose and variables, and gives the typed answer', async () => {
  await using hub = await serveHub({ body: '{"data":{"permit":{"id":"1"}}}' });
  const client = clientOf(`${hub.url}/`);
  const { data, errors } = await client.query<{ permit: { id: string } }>('query P { permit }', { id: '1' });
  expectTypeOf(data).toEqualTypeOf<{ permit: { id: string } } | null>();
  expect([data, errors]).toEqual([{ permit: { id: '1' } }, undefined]);
  expect(hub.received).toMatchObject([
    {
      headers: { authorization: `Bearer ${await client.token()}`, 'huza-purpose': 'permit-decision' },
      body: { query: 'query P { permit }', variables: { id: '1' } },
    },
  ]);
});

test('errors of the answer are returned beside what data there is, whatever the status', async () => {
  const errors = [{ message: 'Sign in again.', extensions: { code: 'UNAUTHENTICATED' } }];
  await using hub = await serveHub({ status: 401, body: JSON.stringify({ errors }) });
  expect(await clientOf(hub.url).query('{ permit }')).toEqual({
    data: null,
    errors,
    requestId: null,
  });
});

test('requests at the same time share one sign-in, and later ones its token', async () => {
  await using hub = await serveHub({ body: '{"data":{}}' });
  const client = clientOf(hub.url);
  const tokens = await Promise.all([client.token(), client.token(), client.token()]);
  await client.query('{ permit }');
  expect([new Set(tokens).size, hub.signIns()]).toEqual([1, 1]);
});

test('a token is renewed shortly before it expires', async () => {
  await using hub = await serveHub({ body: '{"data":{}}' });
  const client = clientOf(hub.url);
  vi.useFakeTimers({ toFake: ['Date'] });
  const first = await client.token();
  vi.advanceTimersByTime(59 * 60_000);
  expect(await client.token()).toBe(first);
  vi.advanceTimersByTime(45_000);
  const renewed = await Promise.all([client.token(), client.token()]);
  expect(renewed[0]).not.toBe(first);
  expect([renewed[0] === renewed[1], hub.signIns()]).toEqual([true, 2]);
});

test('a wrong secret is refused with what to check, and the next request tries again', async () => {
  await using hub = await serveHub({ body: '{"data":{}}' });
  const client = clientOf(hub.url, { clientSecret: 'guessed' });
  const refused = {
    name: 'ClientError',
    code: 'SIGN_IN_REFUSED',
    message: `The OpenID provider ${hub.url}/openid refuses permit-officer a token. Check the client and its secret.`,
  };
  await expect(client.query('{ permit }')).rejects.toMatchObject(refused);
  await expect(client.token()).rejects.toMatchObject(refused);
  expect([hub.received.length, hub.signIns()]).toEqual([0, 2]);
});

test('an OpenID provider that does not answer is named', async () => {
  const { url } = await stopped();
  await expect(clientOf(url).token()).rejects.toMatchObject({
    code: 'SIGN_IN_UNAVAILABLE',
    message: `The OpenID provider ${url}/openid does not answer as one. Check its address and that it runs.`,
  });
});

test('a hub that does not answer is named', async () => {
  await using provider = await serveHub({ body: '' });
  const { url } = await stopped();
  await expect(clientOf(url, { issuer: `${provider.url}/openid` }).query('{ permit }')).rejects.toMatchObject(
    {
      code: 'HUB_UNREACHABLE',
      message: `The hub at ${url} does not answer. Check that it runs.`,
    },
  );
});

test.each(['<html>', '[]', '"data"', '{"status":"alive"}'])('%s is no GraphQL answer', async (body) => {
  await using hub = await serveHub({ status: 502, body });
  await expect(clientOf(hub.url).query('{ permit }')).rejects.toMatchObject({
    code: 'ANSWER_UNREADABLE',
    message: `${hub.url}/graphql answers with status 502 and no GraphQL. Check the hub's address.`,
  });
});

test('a secret is not sent unencrypted to another machine', async () => {
  await expect(clientOf('http://hub.example').token()).rejects.toMatchObject({
    code: 'SIGN_IN_UNAVAILABLE',
    cause: { message: expect.stringContaining('HTTPS') },
  });
});

async function stopped() {
  await using hub = await serveHub({ body: '' });
  return { url: hub.url };
}
