import { get } from 'node:http';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  ConfigurationError,
  createLogger,
  loadConfiguration,
  PortError,
  portVariable,
  type ServiceOptions,
  serve,
} from '../src/index.ts';

const logger = createLogger('test', 'silent');
const start = (options: Partial<ServiceOptions> = {}) =>
  serve({ name: 'test', port: 0, logger, mount: () => {}, ...options });

test('a service says that it is alive, ready and what it measures', async () => {
  const service = await start({ readiness: async () => ({ database: true }) });
  expect(await (await fetch(`${service.url}/health`)).json()).toEqual({ status: 'alive', service: 'test' });
  expect(await (await fetch(`${service.url}/ready`)).json()).toMatchObject({ parts: { database: true } });
  expect(await (await fetch(`${service.url}/metrics`)).text()).toContain(
    'process_cpu_seconds_total{service="test"}',
  );
  await service.stop();
});

test('a service whose part does not answer is alive and not ready, and names the part', async () => {
  const service = await start({ readiness: async () => ({ database: false }) });
  const answer = await fetch(`${service.url}/ready`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'not ready', service: 'test', parts: { database: false } },
  ]);
  expect((await fetch(`${service.url}/health`)).status).toBe(200);
  await service.stop();
});

test('a part that is only observed is named and does not decide', async () => {
  const service = await start({ observed: async () => ({ labour: false }) });
  const answer = await fetch(`${service.url}/ready`);
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { status: 'ready', parts: { labour: false } },
  ]);
  await service.stop();
});

test('a request id is taken over when it is harmless, else made anew', async () => {
  const service = await start();
  const idFor = async (id: string) =>
    (await fetch(`${service.url}/health`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
  expect(await idFor('abcdef-123456')).toBe('abcdef-123456');
  expect(await idFor('{"level":"fatal"}')).toMatch(/^[0-9a-f-]{36}$/);
  await service.stop();
});

test('a stop lets the request under way finish, runs onStop once and frees the port', async () => {
  let stops = 0;
  const service = await start({
    mount: (app) =>
      void app.get('/slow', (_q, response) => void setTimeout(() => response.send('done'), 200)),
    onStop: async () => void stops++,
  });
  const slow = new Promise<number | undefined>((resolve) =>
    get(`${service.url}/slow`, (r) => resolve(r.statusCode)),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([service.stop(), service.stop()]);
  expect(await slow).toBe(200);
  expect(stops).toBe(1);
  await expect(fetch(`${service.url}/health`)).rejects.toThrow();
});

test('a port in use gives an error that names the port and the variable', async () => {
  const service = await start();
  const second = start({ name: 'labour', port: service.port });
  await expect(second).rejects.toThrow(PortError);
  await expect(second).rejects.toThrow(
    `Port ${service.port} for labour is in use by another process. Free it, or set LABOUR_PORT to another port.`,
  );
  await service.stop();
});

const schema = z.object({
  HUZA_PORT: portVariable(4000),
  OPENID_ISSUER: z.url('expected the address of an OpenID provider'),
  SIGNING_KEY: z.string().min(32, 'expected at least 32 characters').optional(),
});

test('configuration has defaults, and an empty variable counts as absent', () => {
  expect(loadConfiguration(schema, { OPENID_ISSUER: 'https://id.example', HUZA_PORT: '' })).toEqual({
    HUZA_PORT: 4000,
    OPENID_ISSUER: 'https://id.example',
  });
});

test('wrong configuration names every wrong variable and never a secret', () => {
  const load = () => loadConfiguration(schema, { HUZA_PORT: 'soon', SIGNING_KEY: 'hunter2' });
  expect(load).toThrow(ConfigurationError);
  expect(load).toThrow(/HUZA_PORT is "soon": .*number/);
  expect(load).toThrow('OPENID_ISSUER is not set: expected the address of an OpenID provider');
  expect(load).toThrow('SIGNING_KEY is "***": expected at least 32 characters');
});
