import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { expect, test } from 'vitest';
import { demonstrationPrincipals } from '../src/index.ts';
import { Browser } from './browser.ts';
import { serveProvider } from './served-provider.ts';

type Served = Awaited<ReturnType<typeof serveProvider>>;

async function begin(provider: Served, parameters: Record<string, string> = {}) {
  const explorer = await openid.discovery(
    new URL(provider.issuer),
    'huza-explorer',
    undefined,
    openid.None(),
    {
      execute: [openid.allowInsecureRequests],
    },
  );
  const verifier = openid.randomPKCECodeVerifier();
  const address = openid.buildAuthorizationUrl(explorer, {
    redirect_uri: `${provider.origin}/signed-in`,
    scope: 'openid',
    state: 'state-of-the-explorer',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...parameters,
  });
  return { explorer, verifier, address: address.href };
}

async function signInAs(provider: Served, name: string, browser = new Browser(), parameters = {}) {
  const { explorer, verifier, address } = await begin(provider, parameters);
  const explorerPage = `${provider.origin}/signed-in`;
  let visit = await browser.open(address, undefined, explorerPage);
  if (visit.text.includes(`value="${name}"`)) {
    visit = await browser.submit(visit, { principal: name }, explorerPage);
  }
  // Changing to another principal first ends the session, by a form that submits itself.
  if (visit.text.includes('<form')) visit = await browser.submit(visit, {}, explorerPage);
  return openid.authorizationCodeGrant(explorer, new URL(visit.address), {
    pkceCodeVerifier: verifier,
    expectedState: 'state-of-the-explorer',
    idTokenExpected: true,
  });
}

test('the sign-in page lists every principal, says what they are, and runs and fetches nothing', async () => {
  await using provider = await serveProvider();
  const { status, headers, text } = await new Browser().open((await begin(provider)).address);
  expect(status).toBe(200);
  for (const { name, displayName, purposes } of demonstrationPrincipals) {
    expect(text).toContain(`value="${name}" aria-describedby="${name}-is">${displayName}</button>`);
    expect(text).toContain(`<dd>${purposes.join(', ')}</dd>`);
  }
  expect(text).toContain('These are demonstration identities for development');
  expect(text).not.toMatch(/<script|<link|<img|https?:|@import|style=/);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/localhost:\d+; base-uri/,
  );
});

test('choosing a principal gives the explorer an access token for the hub and an ID token', async () => {
  await using provider = await serveProvider();
  const tokens = await signInAs(provider, 'permit-officer');
  const keys = createRemoteJWKSet(new URL(`${provider.issuer}/jwks`));
  const expected = { issuer: provider.issuer, audience: 'huza' };
  const { payload } = await jwtVerify(tokens.access_token, keys, expected);
  const principal = {
    sub: 'permit-officer',
    name: 'Permit officer',
    agency: 'immigration',
    roles: ['permit-officer'],
    purposes: ['permit-decision', 'labour-market-test'],
  };
  expect(payload).toMatchObject({ ...principal, client_id: 'huza-explorer' });
  expect(tokens.expires_in).toBe(3600);
  expect(tokens.claims()).toMatchObject({ ...principal, aud: 'huza-explorer' });
  expect(provider.faults).toEqual([]);
});

test('who is signed in stays so, and can change to another principal', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  const subject = async (name: string, parameters = {}) =>
    decodeJwt((await signInAs(provider, name, browser, parameters)).access_token).sub;
  expect(await subject('labour-officer')).toBe('labour-officer');
  expect(await subject('employer')).toBe('labour-officer');
  expect(await subject('employer', { prompt: 'login' })).toBe('employer');
  expect(await subject('iom-analyst', { prompt: 'login consent' })).toBe('iom-analyst');
  expect(await subject('iom-analyst', { scope: 'openid profile email' })).toBe('iom-analyst');
  expect(provider.faults).toEqual([]);
});

test('the form that submits itself between two principals may run its script, and no other', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  await signInAs(provider, 'labour-officer', browser);
  const page = await browser.open((await begin(provider, { prompt: 'login' })).address);
  const { text, headers } = await browser.submit(page, { principal: 'employer' });
  const script = /<script>([^<]*)<\/script>/.exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(text).toContain('<noscript>');
});

test('cookies stay below the path of the provider', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  await signInAs(provider, 'employer', browser);
  expect([...browser.cookies.values()].map(({ path }) => path)).toSatisfy(
    (paths: string[]) => paths.length > 0 && paths.every((path) => path.startsWith('/openid')),
  );
});

test('signing out ends the session and returns to the explorer', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  const { id_token } = await signInAs(provider, 'employer', browser);
  const { explorer } = await begin(provider);
  const leave = openid.buildEndSessionUrl(explorer, {
    id_token_hint: id_token ?? '',
    post_logout_redirect_uri: `${provider.origin}/`,
  });
  const page = await browser.open(leave.href);
  expect(page.text).toContain('>Sign out</button>');
  const back = await browser.submit(page, { logout: 'yes' }, `${provider.origin}/`);
  expect(back.address).toBe(`${provider.origin}/`);
  const { text } = await browser.open((await begin(provider)).address);
  expect(text).toContain('Sign in as a demonstration principal');
});

test('an unknown principal is refused', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  const page = await browser.open((await begin(provider)).address);
  const { status, text } = await browser.submit(page, { principal: '<minister>' });
  expect(status).toBe(400);
  expect(text).toContain('There is no demonstration principal &quot;&lt;minister&gt;&quot;.');
});

test('a sign-in begun in another browser is refused', async () => {
  await using provider = await serveProvider();
  const page = await new Browser().open((await begin(provider)).address);
  const { status, text } = await new Browser().submit(page, { principal: 'employer' });
  expect(status).toBe(400);
  expect(text).toContain('has expired or was begun in another browser');
});

test('an address to return to that is not registered is refused on the spot', async () => {
  await using provider = await serveProvider();
  const { address } = await begin(provider, { redirect_uri: 'http://elsewhere.example/signed-in' });
  const { status, text, headers } = await new Browser().open(address);
  expect([status, headers.get('location')]).toEqual([400, null]);
  expect(text).toContain('redirect_uri did not match');
});

test('a code without its verifier gives no token', async () => {
  await using provider = await serveProvider();
  const browser = new Browser();
  const { explorer, address } = await begin(provider);
  const page = await browser.open(address);
  const back = await browser.submit(page, { principal: 'employer' }, `${provider.origin}/signed-in`);
  const grant = openid.authorizationCodeGrant(explorer, new URL(back.address), {
    pkceCodeVerifier: openid.randomPKCECodeVerifier(),
    expectedState: 'state-of-the-explorer',
  });
  await expect(grant).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a request without PKCE is sent back with an error', async () => {
  await using provider = await serveProvider();
  const parameters = new URLSearchParams({
    client_id: 'huza-explorer',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${provider.origin}/signed-in`,
  });
  const { address } = await new Browser().open(
    `${provider.issuer}/auth?${parameters}`,
    undefined,
    `${provider.origin}/signed-in`,
  );
  expect(new URL(address).searchParams.get('error')).toBe('invalid_request');
});

test('another origin than the explorer’s may not read a token', async () => {
  await using provider = await serveProvider();
  const ask = (origin: string) =>
    fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'huza-explorer', code: 'x' }),
    });
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask(provider.origin)).headers.get('access-control-allow-origin')).toBe(provider.origin);
});
