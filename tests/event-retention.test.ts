import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStream } from './events/open-stream.ts';
import { type ReceivedMessage, serveReceiver } from './events/receiver.ts';
import { permitRegister } from './events/register.ts';
import { type OwnHub, ownHub } from './own-hub.ts';

const days = 30;

let hub: OwnHub;
let sql: postgres.Sql;
let register: ReturnType<typeof permitRegister>;
let permits: string[];
beforeAll(async () => {
  hub = await ownHub({ eventRetentionDays: days, webhooks: { giveUpAfter: 2_000 } });
  sql = postgres(hub.databases.immigration?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
  register = permitRegister(hub.databases);
  permits = await register.permits('H1', 10);
}, 120_000);
afterAll(async () => {
  await sql?.end();
  await register?.close();
  await hub?.stop();
});

const officer = { as: 'permit-officer', purpose: 'permit-decision' };
const steward = { as: 'immigration-steward', purpose: 'audit' };
const issues = `subscription ($after: ID) { permitIssued(after: $after) { event permit { id } } }`;

/** An event of so many days ago, as it would have been added then. */
async function happened(daysAgo: number, subject = permits[0] ?? '', type = 'permitIssued'): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into event (type, subject, at) values (${type}, ${subject}, now() - ${daysAgo} * interval '1 day')
    returning id`;
  return row?.id ?? '';
}

const kept = async () => (await sql<{ id: string }[]>`select id from event`).map(({ id }) => id);

/** An agency prunes as it starts. */
async function restart(): Promise<void> {
  const port = Number(new URL(hub.agencies.immigration?.url ?? '').port);
  await hub.agencies.immigration?.stop();
  const started = await hub.startAgency('immigration', port);
  Object.assign(hub.agencies, { immigration: started });
}

async function follow(after: string) {
  const stream = await openStream(hub, issues, { ...officer, variables: { after } });
  return stream;
}

async function registerWebhook(id: string, url: string): Promise<void> {
  const input = { id, url, operation: 'subscription { permitIssued { event permit { id } } }' };
  const { errors } = await hub.ask(
    'mutation ($input: RegisterWebhookInput!) { registerImmigrationWebhook(input: $input) { secret } }',
    { ...steward, variables: { input } },
  );
  expect(errors).toBeUndefined();
}

describe('as an agency starts', () => {
  test('events older than the retention are pruned, but for the last of each type', async () => {
    const old = await happened(days + 10);
    const older = await happened(days + 1);
    const young = await happened(days - 1);
    const lastOfAnother = await happened(days + 300, 'a-subject', 'anotherType');
    await restart();
    await expect.poll(kept, { timeout: 10_000 }).not.toContain(old);
    expect(await kept()).toEqual(expect.arrayContaining([young, lastOfAnother]));
    expect(await kept()).not.toContain(older);
  });

  test('who comes back with a pruned event is told so, and with a kept one has no gap', async () => {
    const gone = await happened(days + 2);
    const start = await happened(days - 2);
    const next = await happened(days - 3, permits[1]);
    await restart();
    await expect.poll(kept, { timeout: 10_000 }).not.toContain(gone);
    await using refused = await follow(gone);
    await refused.ended;
    expect(refused.messages[0]?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('this agency has no such event, or keeps it no longer'),
      extensions: { code: 'INVALID_INPUT', argument: 'after' },
    });
    await using followed = await follow(start);
    await expect.poll(() => followed.messages.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(followed.messages[0]?.data?.permitIssued?.event).toBe(next);
  });
});

test('what a webhook is still to be told of is kept, and with it no gap is hidden', async () => {
  let broken = true;
  const messages: ReceivedMessage[] = [];
  await using receiver = await serveReceiver((message) => {
    messages.push(message);
    return broken ? 500 : 204;
  });
  await registerWebhook('patient', receiver.url);
  const waiting = await happened(days + 5, permits[2]);
  const unseen = await happened(days + 4, permits[3]);
  await sql`select pg_notify('huza_event', '')`;
  await expect.poll(() => messages.length, { timeout: 10_000 }).toBeGreaterThan(0);
  // Given more time than these tests take, so that both still wait.
  await sql`update webhook_delivery set give_up_at = now() + interval '1 day', given_up_at = null`;
  const forgotten = await happened(days + 4, 'of-nobody', 'anotherType');
  await happened(1, 'of-nobody', 'anotherType');
  await restart();
  await expect.poll(kept, { timeout: 10_000 }).not.toContain(forgotten);
  expect(await kept()).toEqual(expect.arrayContaining([waiting, unseen]));
  broken = false;
  const delivered = () => new Set(messages.map(({ body }) => JSON.parse(body).id));
  await sql`update webhook_delivery set next_attempt_at = now()`;
  await expect
    .poll(() => [...delivered()], { timeout: 20_000 })
    .toEqual(expect.arrayContaining([waiting, unseen]));
  // Both were told, so that nothing holds them any longer: an old place kept for a webhook alone hides no gap.
  const place = await happened(days + 3, permits[4]);
  await sql`
    insert into webhook_delivery (webhook, sequence, subject, give_up_at, next_attempt_at)
    select 'immigration/patient', sequence, subject, now() + interval '1 day', now() + interval '1 day'
    from event where id = ${place} on conflict (webhook, sequence) do update set
      next_attempt_at = now() + interval '1 day', give_up_at = now() + interval '1 day', given_up_at = null`;
  const pruned = await happened(days + 2, permits[5]);
  await happened(1, permits[6]);
  await sql`update webhook set seen = (select max(sequence) from event)`;
  await sql`delete from webhook_delivery where sequence = (select sequence from event where id = ${pruned})`;
  await restart();
  await expect.poll(kept, { timeout: 10_000 }).not.toContain(pruned);
  expect(await kept()).toContain(place);
  await using stream = await follow(place);
  await stream.ended;
  expect(stream.messages[0]?.errors?.[0]?.message).toContain('events that came after it are kept no longer');
}, 90_000);

test('a delivery that was given up is pruned with its event, and an expired webhook holds nothing', async () => {
  const givenUp = await happened(days + 5, permits[7]);
  const ofExpired = await happened(days + 5, permits[8]);
  await happened(1, permits[9]);
  await sql`
    insert into webhook (id, url, operation, variables, type, principal, agency, expires_at, seen)
    values ('iom/expired', 'http://localhost:9', 'subscription { permitIssued { event } }', '{}', 'permitIssued', '{}',
      'iom', now() - interval '1 day', 0)`;
  await sql`update webhook set seen = (select max(sequence) from event) where id <> 'iom/expired'`;
  await sql`delete from webhook_delivery`;
  await sql`
    insert into webhook_delivery (webhook, sequence, subject, give_up_at, given_up_at, next_attempt_at)
    select 'immigration/patient', sequence, subject, now(), now(), now() from event where id = ${givenUp}`;
  await sql`
    insert into webhook_delivery (webhook, sequence, subject, give_up_at, next_attempt_at)
    select 'iom/expired', sequence, subject, now(), now() from event where id = ${ofExpired}`;
  await restart();
  await expect.poll(kept, { timeout: 10_000 }).not.toContain(givenUp);
  expect(await kept()).not.toContain(ofExpired);
});

test('nobody else takes an event away, nor changes one, not even the owner', async () => {
  await expect(sql`delete from event`).rejects.toThrow(
    'Events are only ever added, and pruned by event_prune',
  );
  await expect(sql`update event set subject = 'another'`).rejects.toThrow('UPDATE is refused');
  await expect(sql`truncate event cascade`).rejects.toThrow('TRUNCATE is refused');
  const login = postgres(hub.databases.immigration?.loginUrl ?? '', { max: 1, onnotice: () => {} });
  await expect(login`delete from event`).rejects.toMatchObject({ code: '42501' });
  await expect(login`insert into event_pruned values ('permitIssued', 0)`).rejects.toMatchObject({
    code: '42501',
  });
  await expect(login`select event_prune(0)`).rejects.toThrow('days is 0: expected 4 or more');
  await login.end();
});
