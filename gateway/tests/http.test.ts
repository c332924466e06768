import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';

let hub: Hub;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'explorer-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>Explorer</title>');
  await writeFile(join(directory, 'assets/page-3f2a.js'), 'export {};'.repeat(1_000));
  hub = await startHub({
    explorerDirectory: directory,
    configuration: { clientId: 'huza-explorer' },
    allowedOrigins: ['https://partner.example'],
    openid: (request, response) => response.end(`openid ${request.url}`),
  });
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(hub.gateway.url + path, { headers });
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${hub.gateway.url}/graphql`, { method: 'POST', headers, body });
const browser = { accept: 'text/html,*/*;q=0.8' };

test('every page is protected by its headers', async () => {
  const { headers } = await get('/', browser);
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("worker-src 'self' blob:");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`connect-src 'self' ${hub.issuer.url}`);
  expect(policy).not.toContain('unsafe-eval');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('hashed assets are kept for a year and compressed, the page is always asked for anew', async () => {
  const asset = await get('/assets/page-3f2a.js', { 'accept-encoding': 'br' });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  for (const path of ['/', '/index.html', '/datasets/immigration.permits']) {
    const page = await get(path, browser);
    expect([await page.text(), page.headers.get('cache-control')]).toEqual([
      '<title>Explorer</title>',
      'no-cache',
    ]);
  }
});

test('only the navigation of a browser gets the page', async () => {
  expect((await get('/assets/gone.js', browser)).status).toBe(404);
  expect((await get('/%ff', browser)).status).toBe(400);
  expect((await get('/datasets/immigration.permits', { accept: 'application/json' })).status).toBe(404);
  expect((await get('/graphql', browser)).status).toBe(405);
  expect(await (await get('/openid/auth', browser)).text()).toBe('openid /auth');
  expect(await (await get('/configuration.json')).json()).toEqual({ clientId: 'huza-explorer' });
  expect(await (await get('/%2e%2e/%2e%2e/etc/passwd')).text()).not.toContain('root:');
});

test('a page of another site may not ask, unless its origin is allowed', async () => {
  const allowed = async (origin: string) =>
    (await get('/configuration.json', { origin })).headers.get('access-control-allow-origin');
  expect(await allowed('https://elsewhere.example')).toBeNull();
  expect(await allowed('https://partner.example')).toBe('https://partner.example');
});

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json', 200],
  ['application/json; charset=utf-8', 200],
])('an operation sent as %s, which a form could send or not, gets %i', async (type, status) => {
  const answer = await post('{"query":"{ permitTotal }"}', { 'content-type': type });
  expect(answer.status).toBe(status);
});

test.each([
  ['{"query":', 'not JSON'],
  ['[]', 'one operation a request'],
  ['[{"query":"{ permitTotal }"},{"query":"{ permitTotal }"}]', 'one operation a request'],
  ['{}', 'no operation'],
  ['{"query":7}', 'no operation'],
  ['null', 'not JSON'],
])('the body %s is refused with 400', async (sent, sentence) => {
  const answer = await post(sent);
  const { errors } = (await answer.json()) as { errors: [{ message: string; extensions: object }] };
  expect(answer.status).toBe(400);
  expect(errors[0].extensions).toEqual({ code: 'INVALID_INPUT' });
  expect(errors[0].message).toContain(sentence);
});

test('what a caller sends beside the operation does not steer the gateway', async () => {
  const extensions = { endpoint: 'http://127.0.0.1:1/', headers: { authorization: 'Bearer forged' } };
  const answer = await post(JSON.stringify({ query: '{ immigrationCaller }', extensions }));
  expect(((await answer.json()) as { data: { immigrationCaller: string } }).data.immigrationCaller).toMatch(
    /^ \| /,
  );
});

test('the measures say how operations ended and how long each agency took', async () => {
  await post('{"query":"{ permitTotal }"}');
  await post('{"query":"{ nothing }"}');
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/huza_request_seconds_count\{service="gateway",outcome="whole"\} [1-9]/);
  expect(metrics).toMatch(/huza_request_seconds_count\{service="gateway",outcome="refused"\} [1-9]/);
  expect(metrics).toMatch(
    /huza_agency_seconds_count\{service="gateway",agency="immigration",answered="true"\} [1-9]/,
  );
});

test('the schema can be had as text, with dataset and sensitivity beside the fields and nothing of the federation', async () => {
  const response = await get('/schema.graphql');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toContain(
    'permits: Permits @dataset(name: "immigration.permits") @sensitivity(level: OFFICIAL)',
  );
  expect(text).not.toMatch(/join__|127\.0\.0\.1/);
});
