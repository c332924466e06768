import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startHub } from './hub.ts';

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** A gateway before a statistics subgraph that answers so; every request that reaches it is kept. */
async function hubWhere(answer: RequestListener) {
  const reached: IncomingMessage[] = [];
  const server = createServer((asked, response) => {
    reached.push(asked);
    answer(asked, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const hub = await startHub({
    subgraphUrls: { statistics: url, immigration: 'http://127.0.0.1:9/graphql' },
    allowedOrigins: ['https://partner.example'],
  });
  ending.push(() => hub[Symbol.asyncDispose]());
  return { url: hub.gateway.url, port: hub.gateway.port, reached };
}

/** Sends a request target as it is: `fetch` would tidy it first. */
const sendRaw = (port: number, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('path, query, form and conditions reach the agency; who asks does not', async () => {
  const hub = await hubWhere((_asked, response) => response.end());
  await fetch(`${hub.url}/sdmx/2/data/A+B.C%2FD?c%5BX%5D=1+2&n=%2B`, {
    headers: {
      accept: 'text/csv',
      'if-none-match': '"a"',
      authorization: 'Bearer token',
      cookie: 'a=b',
      'huza-purpose': 'audit',
      'x-forwarded-host': 'elsewhere.example',
    },
  });
  const [asked] = hub.reached;
  expect(asked?.url).toBe('/sdmx/2/data/A+B.C%2FD?c%5BX%5D=1+2&n=%2B');
  expect(asked?.headers).toMatchObject({ accept: 'text/csv', 'if-none-match': '"a"' });
  for (const name of ['authorization', 'cookie', 'huza-purpose', 'x-forwarded-host'])
    expect(asked?.headers).not.toHaveProperty(name);
});

test('status, form and freshness come back; what is between the agency and the gateway does not', async () => {
  const hub = await hubWhere((_asked, response) => {
    response.writeHead(413, {
      'content-type': 'text/csv',
      etag: 'W/"a"',
      vary: 'Accept',
      'set-cookie': 'a=b',
      location: 'http://127.0.0.1:9/',
      server: 'inner',
    });
    response.end('too,large');
  });
  const answer = await fetch(`${hub.url}/sdmx/2`, { headers: { 'accept-encoding': 'identity' } });
  expect([answer.status, await answer.text()]).toEqual([413, 'too,large']);
  expect(answer.headers.get('content-type')).toBe('text/csv');
  expect(answer.headers.get('etag')).toBe('W/"a"');
  expect(answer.headers.get('vary')).toBe('Origin, Accept, Accept-Encoding');
  for (const name of ['set-cookie', 'location', 'server']) expect(answer.headers.has(name)).toBe(false);
});

test('a redirection is passed back, not followed', async () => {
  const hub = await hubWhere((_asked, response) => response.writeHead(302, { location: '/graphql' }).end());
  expect((await fetch(`${hub.url}/sdmx/2`, { redirect: 'manual' })).status).toBe(302);
  expect(hub.reached).toHaveLength(1);
});

test('an answer is passed on while it is made', async () => {
  let finish = () => {};
  const hub = await hubWhere((_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).write('first');
    finish = () => response.end('last');
  });
  const answer = await fetch(`${hub.url}/sdmx/2`, { headers: { 'accept-encoding': 'identity' } });
  const parts: string[] = [];
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    parts.push(part);
    finish();
  }
  expect(parts).toEqual(['first', 'last']);
});

test('who goes away ends what the agency makes for them', async () => {
  const left = new AbortController();
  let ended = () => {};
  const agencyEnded = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const hub = await hubWhere((_asked, response) => {
    response.once('close', ended);
    response.write('first');
  });
  await fetch(`${hub.url}/sdmx/2`, { signal: left.signal });
  left.abort();
  await agencyEnded;
});

test('an answer that the agency breaks off is not taken for a whole one', async () => {
  const hub = await hubWhere((_asked, response) => {
    response.write('first', () => response.destroy());
  });
  const answer = await fetch(`${hub.url}/sdmx/2`);
  await expect(answer.text()).rejects.toThrow();
});

test.each([
  '/sdmx/../statements',
  '/sdmx/2/../../statements',
  '/sdmx/%2e%2e/statements',
  '/sdmx/.%2E/statements',
  '/sdmx/2/..',
  '/sdmx/2/\\..\\..\\statements',
  '/sdmxstatements',
  '/statements',
  '/audit',
])('%s reaches no address of the agency', async (path) => {
  const hub = await hubWhere((_asked, response) => response.end('reached'));
  expect(await sendRaw(hub.port, path)).toBe(404);
  expect(hub.reached).toEqual([]);
});

test('a request target that names another host is asked of the agency alone', async () => {
  const elsewhere = createServer((_asked, response) => response.end('elsewhere'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  ending.push(() => elsewhere.close());
  const hub = await hubWhere((_asked, response) => response.writeHead(418).end());
  const { port } = elsewhere.address() as AddressInfo;
  expect(await sendRaw(hub.port, `http://127.0.0.1:${port}/sdmx/2?a=b`)).toBe(418);
  expect(hub.reached.map(({ url }) => url)).toEqual(['/sdmx/2?a=b']);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
  '%s is refused before it reaches the agency',
  async (method) => {
    const hub = await hubWhere((_asked, response) => response.end());
    const answer = await fetch(`${hub.url}/sdmx/2`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    expect(hub.reached).toEqual([]);
  },
);

const unavailable = {
  errors: [
    {
      message: 'statistics does not answer now. Try again in a moment.',
      extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'statistics' },
    },
  ],
};

const faults: [string, RequestListener][] = [
  ['hangs', () => {}],
  ['drops the connection', (asked) => void asked.socket.destroy()],
];

test.each(faults)('an agency that %s is unavailable', async (_kind, answer) => {
  const hub = await hubWhere(answer);
  const given = await fetch(`${hub.url}/sdmx/2`);
  expect([given.status, await given.json()]).toEqual([503, unavailable]);
});
