import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { checkAddress, receiverConnections } from '../src/webhooks/address.ts';

const production = { privateAddresses: false };

test.each([
  'https://app.example.rw/events',
  'https://app.example.rw:8443/events?of=permits',
  'https://196.12.34.56/events',
  'https://[2c0f:e888::1]/events',
])('%s may be told', (address) => {
  expect(checkAddress(address, production)).toBe(address);
});

test.each([
  ['http://app.example.rw/', 'it is not https'],
  ['https://localhost/', 'it is a name of a private network'],
  ['https://db.internal/', 'it is a name of a private network'],
  ['https://127.0.0.1/', 'it is a private address'],
  ['https://2130706433/', 'it is a private address'],
  ['https://0x7f.1/', 'it is a private address'],
  ['https://10.0.0.8/', 'it is a private address'],
  ['https://169.254.169.254/latest/meta-data', 'it is a private address'],
  ['https://100.64.0.1/', 'it is a private address'],
  ['https://0.0.0.0/', 'it is a private address'],
  ['https://[::1]/', 'it is a private address'],
  ['https://[fd00::1]/', 'it is a private address'],
  ['https://[fe80::1]/', 'it is a private address'],
  ['https://[::ffff:10.0.0.8]/', 'it is a private address'],
  ['https://app.example.rw/#part', 'it holds a fragment'],
  ['https://user@app.example.rw/', 'it holds a user name or password'],
])('%s may not: %s', (address, problem) => {
  expect(() => checkAddress(address, production)).toThrow(`url is ${JSON.stringify(address)}: ${problem}`);
});

test('a name that leads into a private network is not connected to, whatever was checked before', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const connections = receiverConnections(production);
  const asking = connections.request({ origin: `http://localhost:${port}`, path: '/', method: 'POST' });
  await expect(asking).rejects.toThrow('the name leads into a private network');
  expect(asked).toEqual([]);
  await connections.close();
  server.close();
});
