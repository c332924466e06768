import { createServer, type RequestListener } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Hub, startHub } from './hub.ts';

let hub: Hub;
beforeEach(async () => {
  hub = await startHub();
  await hub.agencies.immigration.stop();
});
afterEach(() => hub[Symbol.asyncDispose]());

const unavailable = (...path: (string | number)[]) => ({
  message: "immigration does not answer now; the other agencies' figures stand. Try again in a moment.",
  path,
  extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'immigration' },
});

test('the fields of an agency that is down are null, the others stand, and the error names it', async () => {
  const { status, body } = await hub.ask(
    '{ occupation(code: "2") { title permits { inForce } } permitTotal }',
  );
  expect(status).toBe(200);
  expect(body.data).toEqual({ occupation: { title: 'title 2', permits: null }, permitTotal: null });
  expect(body.errors).toHaveLength(2);
  expect(body.errors).toEqual(
    expect.arrayContaining([unavailable('occupation', 'permits'), unavailable('permitTotal')]),
  );
});

test('one answer not given is one error, wherever the entity stands and however often', async () => {
  const list = await hub.ask('{ occupations { title permits { inForce } } }');
  expect(list.body.errors).toEqual([unavailable('occupations', 0, 'permits')]);
  expect(list.body.data.occupations).toHaveLength(3);
  const batch = await hub.ask(
    '{ occupation(code: "25") { p: permits { inForce } parent { permits { inForce } } } }',
  );
  expect(batch.body.data).toEqual({ occupation: { p: null, parent: { permits: null } } });
  expect(batch.body.errors).toHaveLength(1);
});

test('an operation that asks only the agency that is down has data that is null', async () => {
  const { body } = await hub.ask('{ total: permitTotal }');
  expect(body).toEqual({ data: { total: null }, errors: [unavailable('total')] });
});

test('an agency that comes back is asked again', async () => {
  const query = '{ occupation(code: "2") { permits { inForce } } }';
  expect((await hub.ask(query)).body.errors).toEqual([unavailable('occupation', 'permits')]);
  await hub.restart('immigration');
  expect((await hub.ask(query)).body).toEqual({ data: { occupation: { permits: { inForce: 3 } } } });
  await hub.agencies.immigration.stop();
  expect((await hub.ask(query)).body.errors).toEqual([unavailable('occupation', 'permits')]);
});

test('/ready names each agency and says which of them answer', async () => {
  const answer = await fetch(`${hub.gateway.url}/ready`);
  expect(await answer.json()).toMatchObject({ status: 'ready', parts: { immigration: false } });
});

const faults: [string, RequestListener][] = [
  ['hangs', () => {}],
  ['hangs in the middle of its answer', (_q, response) => void response.write('{"data":')],
  [
    'answers what is not JSON',
    (_q, response) => void response.end('<html>postgres://immigration:pw@db</html>'),
  ],
  ['answers JSON that is not GraphQL', (_q, response) => void response.end('{"ok":true}')],
  ['answers null', (_q, response) => void response.end('null')],
  ['answers nothing', (_q, response) => void response.end()],
  ['answers HTTP 503', (_q, response) => void response.writeHead(503).end('{"data":{"permitTotal":1}}')],
  ['drops the connection', (request) => void request.socket.destroy()],
];

test.each(faults)('an agency that %s is unavailable', async (_kind, listener) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(hub.agencies.immigration.port, '127.0.0.1', resolve));
  try {
    const start = performance.now();
    const { body } = await hub.ask('{ occupation(code: "2") { title permits { inForce } } }');
    expect(body.data).toEqual({ occupation: { title: 'title 2', permits: null } });
    expect(body.errors).toEqual([unavailable('occupation', 'permits')]);
    expect(performance.now() - start).toBeLessThan(2_000);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
