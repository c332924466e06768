import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createOpenidProvider, demonstrationPrincipals } from '../src/index.ts';
import { serveProvider } from './served-provider.ts';

async function requestToken(issuer: string, name: string, secret = 'demonstration', extra = {}) {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...extra }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { access_token: string; error: string },
  };
}

async function verify(issuer: string, token: string) {
  return jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience: 'huza' });
}

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'huza-openid-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('discovery names the endpoints below the path at which the provider is mounted', async () => {
  await using provider = await serveProvider();
  const response = await fetch(`${provider.issuer}/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: provider.issuer,
    authorization_endpoint: `${provider.issuer}/auth`,
    token_endpoint: `${provider.issuer}/token`,
    jwks_uri: `${provider.issuer}/jwks`,
    end_session_endpoint: `${provider.issuer}/session/end`,
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  });
});

test('the published key set holds the public key alone', async () => {
  await using provider = await serveProvider();
  const keySet = await (await fetch(`${provider.issuer}/jwks`)).json();
  expect(keySet).toEqual({
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: expect.any(String),
        x: expect.any(String),
        y: expect.any(String),
      },
    ],
  });
});

test('each demonstration principal gets a token of one hour, for the hub, with its claims', async () => {
  await using provider = await serveProvider();
  for (const { name, displayName, agency, roles, purposes } of demonstrationPrincipals) {
    const { body } = await requestToken(provider.issuer, name);
    const { payload, protectedHeader } = await verify(provider.issuer, body.access_token);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: name, name: displayName, agency, roles, purposes });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  }
  expect(provider.faults).toEqual([]);
});

test('there is a principal for every role of the demonstration, and a steward and an officer an agency', () => {
  expect(demonstrationPrincipals.map(({ name }) => name)).toEqual([
    'statistics-analyst',
    'iom-analyst',
    'permit-officer',
    'labour-officer',
    'labour-appeals-officer',
    'list-committee-member',
    'list-approver',
    'labour-service',
    'employer',
    'sector-body',
    'statistics-service',
    'statistics-steward',
    'labour-steward',
    'immigration-steward',
    'coordination-steward',
    'iom-steward',
    'statistics-dpo',
    'labour-dpo',
    'immigration-dpo',
    'coordination-dpo',
  ]);
});

test('a wrong secret and an unknown principal are refused alike', async () => {
  await using provider = await serveProvider();
  const refused = {
    status: 401,
    body: { error: 'invalid_client', error_description: 'client authentication failed' },
  };
  expect(await requestToken(provider.issuer, 'statistics-analyst', 'guessed')).toEqual(refused);
  expect(await requestToken(provider.issuer, 'minister')).toEqual(refused);
});

test('a token for another resource than the hub is refused', async () => {
  await using provider = await serveProvider();
  const extra = { resource: 'https://elsewhere.example' };
  const { status, body } = await requestToken(provider.issuer, 'employer', 'demonstration', extra);
  expect([status, body.error]).toEqual([400, 'invalid_target']);
});

test('the explorer, a public client, gets no token without a person signing in', async () => {
  await using provider = await serveProvider();
  const response = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'huza-explorer' }),
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    { error: 'invalid_request', error_description: 'requested grant type is not allowed for this client' },
  ]);
});

test('a kept key signs after a restart what was signed before, and only its owner can read it', async () => {
  const directory = join(await temporaryFolder(), 'keys');
  const keys = async () => {
    await using provider = await serveProvider(directory);
    return (await fetch(`${provider.issuer}/jwks`)).json();
  };
  expect(await keys()).toEqual(await keys());
  const [file = ''] = await readdir(directory);
  expect((await stat(join(directory, file))).mode & 0o777).toBe(0o600);
});

test('a damaged key file is named, with what to do', async () => {
  const directory = await temporaryFolder();
  const file = join(directory, 'openid-signing-key.json');
  await writeFile(file, '{}');
  const options = { issuer: 'http://localhost/openid', redirectOrigins: [], keyDirectory: directory };
  expect(() => createOpenidProvider(options)).toThrow(`${file} holds no signing key. Delete it`);
});

test('production refuses the development provider', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const create = () => createOpenidProvider({ issuer: 'http://localhost/openid', redirectOrigins: [] });
  expect(create).toThrow(/refuses to run in production.*Use the OpenID provider of your organisation/);
  vi.unstubAllEnvs();
});

test('nothing is written to the terminal', async () => {
  const writers = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
  await using provider = await serveProvider();
  await requestToken(provider.issuer, 'employer');
  for (const writer of writers) expect(writer).not.toHaveBeenCalled();
});
