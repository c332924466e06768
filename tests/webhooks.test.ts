import { verifyWebhook } from '@huza/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReceivedMessage, serveReceiver } from './events/receiver.ts';
import { permitRegister } from './events/register.ts';
import { type OwnHub, ownHub } from './own-hub.ts';

/** Milliseconds for which a delivery is tried in these tests. */
const giveUpAfter = 12_000;

let hub: OwnHub;
let register: ReturnType<typeof permitRegister>;
let permits: string[];
beforeAll(async () => {
  hub = await ownHub({ webhooks: { giveUpAfter } });
  register = permitRegister(hub.databases);
  permits = await register.permits('H1', 10);
}, 120_000);
afterAll(async () => {
  await register.close();
  await hub.stop();
});

const soon = { timeout: 15_000, interval: 50 };
const application = { as: 'statistics-service', purpose: 'official-statistics' };
const officers = { as: 'immigration-steward', purpose: 'audit' };
const operation = `subscription ($filter: PermitIssueFilter) {
  permitIssued(filter: $filter) { event permit { id permitClass { code } } } }`;

interface Issue {
  readonly event: string;
  readonly permit: { readonly id: string; readonly permitClass: { readonly code: string } };
}
interface Registered {
  readonly secret: string;
  readonly webhook: { readonly id: string };
}

async function tryRegister(id: string, url: string, asking = officers, more: object = {}) {
  const query = `mutation ($input: RegisterWebhookInput!) {
    registerImmigrationWebhook(input: $input) { secret webhook { id } } }`;
  const variables = { input: { id, url, operation, ...more } };
  return hub.ask<{ registerImmigrationWebhook: Registered } | null>(query, { ...asking, variables });
}

async function registered(...given: Parameters<typeof tryRegister>): Promise<string> {
  const { data, errors } = await tryRegister(...given);
  expect(errors).toBeUndefined();
  return data?.registerImmigrationWebhook.secret ?? '';
}

async function change(field: string, id: string, selection: string, asking = officers) {
  const query = `mutation { ${field}(input: { id: "${id}" }) { ${selection} } }`;
  return hub.ask<Record<string, Registered>>(query, asking);
}
const remove = (id: string, asking = officers) => change('removeImmigrationWebhook', id, 'id', asking);

interface Shown {
  readonly id: string;
  readonly registeredAt: string;
  readonly expiresAt: string;
  readonly waiting: number;
  readonly problem: string | null;
  readonly undelivered: readonly { readonly event: string; readonly problem: string }[];
}
async function listed(asking = officers): Promise<readonly Shown[]> {
  const { data, errors } = await hub.ask<{ immigrationWebhooks: { nodes: Shown[] } }>(
    `{ immigrationWebhooks { nodes { id agency principal purpose url operation variables registeredAt expiresAt
      waiting problem undelivered { event type at attempts givenUpAt problem } } } }`,
    asking,
  );
  expect(errors).toBeUndefined();
  return data.immigrationWebhooks.nodes;
}
const shown = async (id: string, asking = officers) => (await listed(asking)).find((one) => one.id === id);

const permitIn = ({ body }: ReceivedMessage): string => JSON.parse(body).data.permit.id;
const eventIn = ({ headers }: ReceivedMessage) => headers['webhook-id'];

test('a message says what happened, signed, and no more than its receiver may read', async () => {
  await using receiver = await serveReceiver();
  const secret = await registered('own', receiver.url, application);
  const [first = ''] = permits;
  const [event] = await register.issued(first);
  await expect.poll(() => receiver.received.length, soon).toBe(1);
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
  const message = verifyWebhook<Issue>(secret, body, headers);
  expect(message).toMatchObject({
    id: event,
    type: 'permitIssued',
    data: { event, permit: { permitClass: { code: 'H1' } } },
  });
  expect(headers['webhook-id']).toBe(event);
  expect(message.data.permit.id).not.toBe(first);
  expect(body).not.toContain(first);

  const refused = { code: 'SIGNATURE_NOT_VALID' };
  const forged = { ...headers, 'webhook-signature': `v1,${Buffer.from('guessed').toString('base64')}` };
  const old = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 600) };
  const verify =
    (...given: Parameters<typeof verifyWebhook>) =>
    () =>
      verifyWebhook(...given);
  expect(verify(secret, body.replace('H1', 'H2'), headers)).toThrow(expect.objectContaining(refused));
  expect(verify(secret, body, forged)).toThrow(expect.objectContaining(refused));
  expect(verify(secret, body, old)).toThrow(expect.objectContaining(refused));
  expect(verify(secret, body, { ...headers, 'webhook-id': 'other' })).toThrow(
    expect.objectContaining(refused),
  );
  expect(verify(`whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`, body, headers)).toThrow();
  await remove('own', application);
});

test('what its filter and its agreement leave out is not delivered', async () => {
  await using receiver = await serveReceiver();
  const variables = JSON.stringify({ filter: { permitClass: 'H2' } });
  await registered('filtered', receiver.url, application, { variables });
  const [special = ''] = await register.permits('R', 1);
  const [second = ''] = await register.permits('H2', 1);
  const [, , event] = await register.issued(permits[0] ?? '', special, second);
  await expect.poll(() => receiver.received.length, soon).toBe(1);
  expect(receiver.received.map(eventIn)).toEqual([event]);
  await expect.poll(async () => (await shown('filtered', application))?.waiting, soon).toBe(0);
  await remove('filtered', application);
});

test('a delivery that fails is made again, with the same id, before later ones of its subject, not of others', async () => {
  const [held = '', free = ''] = permits;
  let failing = true;
  await using receiver = await serveReceiver((message) =>
    failing && permitIn(message) === held ? 500 : 204,
  );
  await registered('ordered', receiver.url);
  const events = await register.issued(held, free, held, free);
  await expect.poll(() => receiver.received.filter((one) => permitIn(one) === free).length, soon).toBe(2);
  await expect
    .poll(() => receiver.received.filter((one) => permitIn(one) === held).length, soon)
    .toBeGreaterThan(1);
  expect(await shown('ordered')).toMatchObject({
    waiting: 2,
    problem: 'The receiver answers with HTTP status 500.',
  });
  failing = false;
  await expect.poll(async () => (await shown('ordered'))?.waiting, soon).toBe(0);
  const ofHeld = receiver.received.filter((one) => permitIn(one) === held).map(eventIn);
  expect(new Set(ofHeld.slice(0, -1))).toEqual(new Set([events[0]]));
  expect(ofHeld.at(-1)).toBe(events[2]);
  const ofFree = receiver.received.filter((one) => permitIn(one) === free).map(eventIn);
  expect(ofFree).toEqual([events[1], events[3]]);
  await remove('ordered');
});

test('neither a receiver nor an agency that starts anew loses an event', async () => {
  const first = await serveReceiver();
  await registered('restarted', first.url);
  await first[Symbol.asyncDispose]();
  const events = await register.issued(...permits.slice(0, 2));
  await expect.poll(async () => (await shown('restarted'))?.problem, soon).toContain('does not answer');
  const { immigration } = hub.agencies;
  await immigration?.stop();
  events.push(...(await register.issued(...permits.slice(2, 4))));
  await using second = await serveReceiver(() => 204, first.port);
  await hub.startAgency('immigration', immigration?.port);
  await expect.poll(() => new Set(second.received.map(eventIn)).size, soon).toBe(4);
  expect(new Set(second.received.map(eventIn))).toEqual(new Set(events));
  await remove('restarted');
});

test('an address that hangs delays no other', async () => {
  await using hanging = await serveReceiver(() => 'NEVER');
  await using quick = await serveReceiver();
  await registered('hanging', hanging.url);
  await registered('quick', quick.url);
  const start = Date.now();
  await register.issued(...permits);
  await expect.poll(() => quick.received.length, soon).toBe(permits.length);
  expect(Date.now() - start).toBeLessThan(5_000);
  expect(hanging.received.length).toBeGreaterThan(0);
  await remove('hanging');
  await remove('quick');
});

test('what cannot be delivered in time is given up, shown, and delivered when it is asked for again', async () => {
  let failing = true;
  await using receiver = await serveReceiver(() => (failing ? 503 : 204));
  await registered('given-up', receiver.url);
  const [event] = await register.issued(permits[0] ?? '');
  const undelivered = async () => (await shown('given-up'))?.undelivered;
  await expect
    .poll(undelivered, { timeout: 28_000, interval: 200 })
    .toMatchObject([{ event, problem: 'The receiver answers with HTTP status 503.' }]);
  failing = false;
  await change('retryImmigrationWebhook', 'given-up', 'id');
  await expect.poll(undelivered, soon).toEqual([]);
  expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(event);
  await remove('given-up');
}, 60_000);

test('while its agreement is suspended nothing is delivered, and the list says why', async () => {
  await using receiver = await serveReceiver();
  await registered('suspended', receiver.url, application);
  const act = async (kind: 'SUSPEND' | 'RESUME', sequence: number) => {
    const party = 'immigration';
    const statement = await hub.signAct({ act: kind, agreement: 'immigration-statistics', party, sequence });
    expect(await hub.bring('immigration', statement)).toBe(204);
  };
  await act('SUSPEND', 1);
  const [event] = await register.issued(permits[0] ?? '');
  const problem = async () => (await shown('suspended', application))?.problem;
  await expect
    .poll(problem, soon)
    .toContain('immigration-statistics (version 1) is suspended by immigration');
  expect(receiver.received).toEqual([]);
  expect((await tryRegister('new', receiver.url, application)).errors?.[0]?.extensions.code).toBe(
    'NO_AGREEMENT_IN_FORCE',
  );
  await act('RESUME', 2);
  await change('retryImmigrationWebhook', 'suspended', 'id', application);
  await expect.poll(() => receiver.received.map(eventIn), soon).toEqual([event]);
  await remove('suspended', application);
});

test('after a change of secret both verify for a day, so that none is lost between', async () => {
  await using receiver = await serveReceiver();
  const earlier = await registered('rotated', receiver.url);
  expect(await registered('rotated', receiver.url)).toBe(earlier);
  const { data } = await change('rotateImmigrationWebhookSecret', 'rotated', 'secret webhook { id }');
  const later = data.rotateImmigrationWebhookSecret?.secret ?? '';
  expect(later).not.toBe(earlier);
  await register.issued(permits[0] ?? '');
  await expect.poll(() => receiver.received.length, soon).toBe(1);
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
  expect(verifyWebhook(later, body, headers)).toEqual(verifyWebhook(earlier, body, headers));
  await remove('rotated');
  const again = await registered('rotated', receiver.url);
  expect([earlier, later]).not.toContain(again);
  await remove('rotated');
});

test('a webhook is its agency’s own: others neither see nor change it', async () => {
  await using receiver = await serveReceiver();
  await registered('private', receiver.url, application);
  const day = 24 * 3_600_000;
  const own = await shown('private', application);
  expect(own).toMatchObject({
    agency: 'statistics',
    principal: 'statistics-service',
    purpose: 'official-statistics',
    url: receiver.url,
    operation,
    variables: '{}',
  });
  expect(Date.parse(own?.expiresAt ?? '') - Date.parse(own?.registeredAt ?? '')).toBe(90 * day);
  expect(await shown('private', { as: 'iom-analyst', purpose: 'policy-research' })).toBeUndefined();
  expect(await shown('private', officers)).toBeDefined();
  const theirs = await remove('private', { as: 'iom-steward', purpose: 'audit' });
  expect(theirs.errors?.[0]?.message).toBe('iom has no webhook "private" here.');
  const analyst = await remove('private', { as: 'statistics-analyst', purpose: 'official-statistics' });
  expect(analyst.errors?.[0]?.extensions.code).toBe('ROLE_NOT_PERMITTED');
  await remove('private', application);
  await register.issued(permits[0] ?? '');
  expect(await shown('private', application)).toBeUndefined();
  expect(receiver.received).toEqual([]);
});

test.each([
  ['no address', { url: 'nowhere' }, 'url is "nowhere": it is no address'],
  ['another protocol', { url: 'ftp://a.example/x' }, 'it is neither http nor https'],
  ['a password in the address', { url: 'https://a:b@a.example/' }, 'it holds a user name or password'],
  ['a name with other letters', { id: 'My hook' }, 'id is "My hook"'],
  ['a query', { operation: '{ permitClasses { code } }' }, 'it is not one subscription'],
  ['a field that there is not', { operation: 'subscription { permitLost { event } }' }, 'Cannot query field'],
  ['variables that are none', { variables: '[]' }, 'variables is "[]": expected a JSON object'],
])('%s is refused with what was expected, and nothing is stored', async (_what, more, message) => {
  const before = (await listed()).length;
  const { errors } = await tryRegister('wrong', 'https://a.example/', officers, more);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(message),
    extensions: { code: 'INVALID_INPUT' },
  });
  expect(await listed()).toHaveLength(before);
});
