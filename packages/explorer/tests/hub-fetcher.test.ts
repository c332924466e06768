import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { Asker } from '../src/asker/asker.ts';
import { english } from '../src/messages/english.ts';
import { createHubFetcher } from '../src/query/hub-fetcher.ts';
import { planOf } from '../src/query/query-plan.ts';

let hub: Server | undefined;
afterEach(() => hub?.close());

/** Starts a hub that gives this answer, and a fetcher that asks it. */
async function startHub(answer: string, asker: Partial<Asker> = {}) {
  const received: IncomingHttpHeaders[] = [];
  hub = createServer((request, response) => {
    received.push(request.headers);
    response.end(answer);
  });
  await new Promise<void>((resolve) => hub?.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/graphql`;
  return { received, ...fetcherOf(address, asker) };
}

function fetcherOf(address: string, { token, purpose }: Partial<Asker> = {}) {
  const onAnswer = vi.fn();
  const onTokenRefused = vi.fn();
  const fetcher = createHubFetcher({
    address,
    asker: { token, purpose },
    words: english.states,
    onAnswer,
    onTokenRefused,
  });
  return { ask: () => fetcher({ query: '{ hub }' }), onAnswer, onTokenRefused };
}

test('token and purpose go with each operation', async () => {
  const { ask, received, onAnswer } = await startHub('{"data":{}}', { token: 'abc', purpose: 'audit' });
  expect(await ask()).toEqual({ data: {} });
  expect(received[0]).toMatchObject({ authorization: 'Bearer abc', 'huza-purpose': 'audit' });
  expect(onAnswer).toHaveBeenLastCalledWith({ data: {} });
});

test('nobody in particular states neither token nor purpose', async () => {
  const { ask, received } = await startHub('{"data":{}}', { purpose: 'audit' });
  await ask();
  expect(received[0]).not.toHaveProperty('authorization');
  expect(received[0]).not.toHaveProperty('huza-purpose');
});

test('a token that the hub does not accept is reported', async () => {
  const refusal = '{"errors":[{"message":"Sign in again.","extensions":{"code":"UNAUTHENTICATED"}}]}';
  const { ask, onTokenRefused } = await startHub(refusal, { token: 'abc' });
  await ask();
  expect(onTokenRefused).toHaveBeenCalledExactlyOnceWith('abc');
});

test('a field that wants a sign-in is no refused token', async () => {
  const refusal = '{"errors":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED"}}]}';
  const { ask, onTokenRefused } = await startHub(refusal);
  await ask();
  expect(onTokenRefused).not.toHaveBeenCalled();
});

const unreachable = { errors: [{ message: expect.any(String), extensions: { code: 'HUB_UNREACHABLE' } }] };

test('something that is not JSON is an answer with an error', async () => {
  const { ask, onAnswer } = await startHub('<h1>Bad gateway</h1>');
  expect(await ask()).toEqual(unreachable);
  expect(onAnswer).toHaveBeenLastCalledWith(unreachable);
});

test('a hub that is down is an answer with an error', async () => {
  const { ask, onAnswer } = fetcherOf('http://127.0.0.1:1/graphql');
  expect(await ask()).toEqual(unreachable);
  expect(onAnswer).toHaveBeenLastCalledWith(unreachable);
});

test('which agencies were asked is asked for, heard, and not shown as part of the answer', async () => {
  const plan = [{ agency: 'labour', after: 1, milliseconds: 20, answered: true }];
  const answer = { data: {}, extensions: { queryPlan: plan } };
  const { ask, received, onAnswer } = await startHub(JSON.stringify(answer));
  expect(await ask()).toEqual({ data: {} });
  expect(received[0]).toHaveProperty('huza-query-plan', 'true');
  expect(planOf(onAnswer.mock.lastCall?.[0])).toEqual(plan);
});
