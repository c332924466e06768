import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTokenVerifier, purposeFor } from '../src/index.ts';

const claims = { agency: 'iom', roles: ['analyst'], purposes: ['policy-research'] };
const { publicKey, privateKey } = await generateKeyPair('ES256');
const stranger = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'ES256' };

const issuerServer = createServer((request, response) => {
  const isDiscovery = request.url === '/.well-known/openid-configuration';
  response.end(JSON.stringify(isDiscovery ? { jwks_uri: `${issuer}/jwks` } : { keys: [jwk] }));
});
let issuer = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => issuerServer.listen(0, 'localhost', resolve));
  issuer = `http://localhost:${(issuerServer.address() as AddressInfo).port}`;
});
afterAll(() => void issuerServer.close());

const sign = (payload: JWTPayload = {}, key = privateKey, header: Record<string, unknown> = {}) =>
  new SignJWT({ iss: issuer, aud: 'huza', sub: 'iom-analyst', ...claims, ...payload })
    .setProtectedHeader({ alg: 'ES256', kid: 'key-1', ...header })
    .setIssuedAt()
    .setExpirationTime(payload.exp ?? '5m')
    .sign(key);
const verify = (authorization?: string) => createTokenVerifier({ issuer, audience: 'huza' })(authorization);

test('a valid token gives the principal that its claims name', async () => {
  expect(await verify(`Bearer ${await sign()}`)).toEqual({
    subject: 'iom-analyst',
    agency: 'iom',
    roles: ['analyst'],
    purposes: ['policy-research'],
  });
});

test('no token gives nobody', async () => {
  expect(await verify(undefined)).toBeNull();
});

const past = Math.floor(Date.now() / 1000) - 60;
test.each([
  ['expired', () => sign({ exp: past })],
  ['for another audience', () => sign({ aud: 'another' })],
  ['of another issuer', () => sign({ iss: 'http://localhost:1' })],
  ['signed with a stranger’s key', () => sign({}, stranger.privateKey)],
  ['of a key that is not published', () => sign({}, privateKey, { kid: 'key-2' })],
  [
    'without a signature',
    async () => new UnsecuredJWT({ iss: issuer, aud: 'huza', sub: 'x', ...claims }).encode(),
  ],
  [
    'signed with the public key as if it were a shared secret',
    () =>
      new SignJWT({ iss: issuer, aud: 'huza', sub: 'x', ...claims })
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(JSON.stringify(jwk))),
  ],
  [
    'altered',
    async () =>
      (await sign()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"root"}').toString('base64url')}.`),
  ],
  ['without roles', () => sign({ roles: [] })],
  ['with a role that does not exist', () => sign({ roles: ['root'] })],
  ['no token at all', async () => 'no token'],
])('a token %s is refused', async (_case, token) => {
  await expect(verify(`Bearer ${await token()}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('an issuer that does not answer is said to be unavailable, and is asked again', async () => {
  const token = `Bearer ${await sign()}`;
  const verifyThere = createTokenVerifier({ issuer: 'http://localhost:1', audience: 'huza' });
  await expect(verifyThere(token)).rejects.toMatchObject({ code: 'SIGN_IN_UNAVAILABLE' });
  await expect(verifyThere(token)).rejects.toMatchObject({ code: 'SIGN_IN_UNAVAILABLE' });
});

test('a purpose must be one of the principal’s', async () => {
  const principal = await verify(`Bearer ${await sign()}`);
  expect(purposeFor(principal, 'policy-research')).toBe('policy-research');
  expect(purposeFor(principal, undefined)).toBeUndefined();
  expect(() => purposeFor(principal, 'audit')).toThrow(
    'The purpose "audit" is not one of iom-analyst\'s. State one of these in the header huza-purpose: policy-research.',
  );
  expect(() => purposeFor(principal, 'toString')).toThrow('not one of');
});
