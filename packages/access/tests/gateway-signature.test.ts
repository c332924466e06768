import { SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createRequestSigner,
  createRequestVerifier,
  generateSigningKey,
  importKey,
  publicJwk,
  type VerifyRequest,
} from '../src/index.ts';

const gatewayKey = await generateSigningKey();
const stranger = await generateSigningKey();
const { kid } = gatewayKey;
const request = {
  agency: 'immigration',
  authorization: 'Bearer token-of-an-analyst',
  purpose: 'official-statistics',
  body: '{"query":"{ permitTotals { inForce } }"}',
};
const signed = await createRequestSigner(gatewayKey);

let verify: VerifyRequest;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  verify = createRequestVerifier({ keys: [publicJwk(gatewayKey)] });
});
afterEach(() => void vi.useRealTimers());

const refused = (reason: string) => ({
  code: 'REQUEST_NOT_SIGNED',
  message:
    'This agency answers the hub’s gateway alone. The signature in huza-request-signature is not accepted: ' +
    `${reason}. Ask through the gateway.`,
});
const notTheGateways = refused('it is stale, for another agency, or not the gateway’s');
const secondsPass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

test('a request that the gateway signed passes once, and is refused the second time', async () => {
  const signature = await signed(request);
  await expect(verify(signature, request)).resolves.toBeUndefined();
  await expect(verify(signature, request)).rejects.toMatchObject(refused('it was used before'));
});

test('the same request passes again under a signature of its own', async () => {
  await verify(await signed(request), request);
  await expect(verify(await signed(request), request)).resolves.toBeUndefined();
});

test('of one signature that comes many times at once, one passes', async () => {
  const signature = await signed(request);
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => verify(signature, request)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a request of nobody, without a purpose, is bound too', async () => {
  const bare = { ...request, authorization: undefined, purpose: undefined };
  await expect(verify(await signed(bare), bare)).resolves.toBeUndefined();
  const withToken = { ...bare, authorization: request.authorization };
  await expect(verify(await signed(bare), withToken)).rejects.toMatchObject(
    refused('it is over another authorization'),
  );
});

test('the body counts by its bytes, whether it comes as text or as bytes', async () => {
  const bytes = { ...request, body: Buffer.from(request.body) };
  await expect(verify(await signed(request), bytes)).resolves.toBeUndefined();
});

test.each([
  ['body', '{"query":"{ permits { nodes { id } } }"}'],
  ['purpose', 'audit'],
  ['authorization', 'Bearer token-of-another'],
] as const)(
  'a signature over another %s is refused, and stays good for what it is over',
  async (part, other) => {
    const signature = await signed(request);
    const altered = { ...request, [part]: other };
    await expect(verify(signature, altered)).rejects.toMatchObject(refused(`it is over another ${part}`));
    await expect(verify(signature, request)).resolves.toBeUndefined();
  },
);

test('a request signed for another agency is refused', async () => {
  const signature = await signed({ ...request, agency: 'labour' });
  await expect(verify(signature, request)).rejects.toMatchObject(notTheGateways);
});

test('a request may be on its way for 30 seconds, and no longer', async () => {
  const [inTime, tooLate] = [await signed(request), await signed(request)];
  secondsPass(29);
  await expect(verify(inTime, request)).resolves.toBeUndefined();
  secondsPass(2);
  await expect(verify(tooLate, request)).rejects.toMatchObject(notTheGateways);
});

test('a signature that was used is refused for as long as it would be good, whatever came since', async () => {
  const first = await signed(request);
  await verify(first, request);
  for (let second = 0; second < 29; second += 1) {
    secondsPass(1);
    await verify(await signed(request), request);
    await expect(verify(first, request)).rejects.toMatchObject(refused('it was used before'));
  }
  secondsPass(2);
  await expect(verify(first, request)).rejects.toMatchObject(notTheGateways);
});

test('a request without a signature is refused', async () => {
  for (const none of [undefined, ''])
    await expect(verify(none, request)).rejects.toMatchObject(refused('it has none'));
});

/** The gateway's claims, to be signed in other ways. */
async function claimsOf(change: Record<string, unknown> = {}) {
  const payload = (await signed(request)).split('.')[1] ?? '';
  return { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...change };
}
const typ = 'huza-request+jwt';
const signedAs = async (header: { alg: string; [name: string]: unknown }, key = gatewayKey, change = {}) =>
  new SignJWT(await claimsOf(change)).setProtectedHeader(header).sign(await importKey(key));
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('what these forgeries start from is good', async () => {
  await expect(verify(await signedAs({ alg: 'EdDSA', kid, typ }), request)).resolves.toBeUndefined();
});

test.each<[string, () => Promise<string> | string]>([
  ['of another key', () => signedAs({ alg: 'EdDSA', kid: stranger.kid, typ }, stranger)],
  ['of another key under the gateway’s name', () => signedAs({ alg: 'EdDSA', kid, typ }, stranger)],
  ['of another type', () => signedAs({ alg: 'EdDSA', kid, typ: 'huza-agreement-act+json' })],
  ['without a type', () => signedAs({ alg: 'EdDSA', kid })],
  [
    'of the algorithm none',
    async () => `${encoded({ alg: 'none', kid, typ })}.${encoded(await claimsOf())}.`,
  ],
  [
    'made with the public key as a shared secret',
    async () =>
      new SignJWT(await claimsOf())
        .setProtectedHeader({ alg: 'HS256', kid, typ })
        .sign(Buffer.from(publicJwk(gatewayKey).x ?? '', 'base64url')),
  ],
  ['made an hour ago that lasts for a day', () => madeBefore(3_600, { exp: inSeconds(86_400) })],
  ['that has no time', () => signedAs({ alg: 'EdDSA', kid, typ }, gatewayKey, { iat: undefined })],
  ['that never ends', () => signedAs({ alg: 'EdDSA', kid, typ }, gatewayKey, { exp: undefined })],
  [
    'that has no name to be known by',
    () => signedAs({ alg: 'EdDSA', kid, typ }, gatewayKey, { jti: undefined }),
  ],
  ['for no agency', () => signedAs({ alg: 'EdDSA', kid, typ }, gatewayKey, { aud: undefined })],
  ['with its end cut off', async () => (await signed(request)).slice(0, -10)],
  ['that is none', () => 'signature'],
])('a signature %s is refused', async (_case, forge) => {
  await expect(verify(await forge(), request)).rejects.toMatchObject(notTheGateways);
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const madeBefore = (seconds: number, change: object) =>
  signedAs({ alg: 'EdDSA', kid, typ }, gatewayKey, { iat: inSeconds(-seconds), ...change });
