import { createRequestSigner, requestSignatureHeader } from '@huza/access';
import { createClient } from '@huza/client';
import { demonstrationSecret } from '@huza/openid-provider';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStream, type StreamMessage } from './events/open-stream.ts';
import { permitRegister } from './events/register.ts';
import { type OwnHub, ownHub } from './own-hub.ts';

let hub: OwnHub;
let register: ReturnType<typeof permitRegister>;
beforeAll(async () => {
  hub = await ownHub();
  register = permitRegister(hub.databases);
}, 120_000);
afterAll(async () => {
  await register.close();
  await hub.stop();
});

const soon = { timeout: 5_000, interval: 50 };
const changes = `subscription ($filter: AgreementChangeFilter, $after: ID) {
  agreementChanged(filter: $filter, after: $after) { event version state agreement { id } } }`;
const issues = `subscription ($filter: PermitIssueFilter, $after: ID) {
  permitIssued(filter: $filter, after: $after) { event permit { id permitClass { code } } } }`;
const application = { as: 'statistics-service', purpose: 'official-statistics' };
const officer = { as: 'permit-officer', purpose: 'permit-decision' };

const valuesIn = (messages: readonly StreamMessage[]) =>
  messages.map(({ data }) => Object.values(data ?? {})[0]);
const codesIn = (messages: readonly StreamMessage[]) =>
  messages.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);

/** Suspends or resumes an agreement, as the provider's steward does. */
const sequences = new Map<string, number>();
async function act(kind: 'SUSPEND' | 'RESUME', agreement: string, party: string) {
  const sequence = (sequences.get(`${agreement} ${party}`) ?? 0) + 1;
  sequences.set(`${agreement} ${party}`, sequence);
  const statement = await hub.signAct({ act: kind, agreement, party, sequence });
  const answer = await hub.ask(
    'mutation ($statement: String!) { submitAgreementAct(input: { statement: $statement }) { state } }',
    { as: `${party}-steward`, purpose: 'audit', variables: { statement } },
  );
  expect(answer.errors).toBeUndefined();
}

describe('agreements', () => {
  test('each change is told in order, to those who asked for it', async () => {
    await using all = await openStream(hub, changes, { as: 'statistics-analyst' });
    await using ofLabour = await openStream(hub, changes, {
      as: 'labour-officer',
      variables: { filter: { party: 'labour' } },
    });
    await using suspensions = await openStream(hub, changes, {
      as: 'labour-officer',
      variables: { filter: { agreement: 'immigration-iom', state: 'SUSPENDED' } },
    });
    await act('SUSPEND', 'immigration-iom', 'immigration');
    await act('SUSPEND', 'immigration-labour', 'labour');
    await act('RESUME', 'immigration-iom', 'immigration');
    await act('RESUME', 'immigration-labour', 'labour');
    const counts = () => [all, ofLabour, suspensions].map(({ messages }) => messages.length);
    await expect.poll(counts, soon).toEqual([4, 2, 1]);
    const told = (agreement: string, state: string) => ({ version: 1, state, agreement: { id: agreement } });
    expect(valuesIn(all.messages)).toMatchObject([
      told('immigration-iom', 'SUSPENDED'),
      told('immigration-labour', 'SUSPENDED'),
      told('immigration-iom', 'IN_FORCE'),
      told('immigration-labour', 'IN_FORCE'),
    ]);
    expect(valuesIn(ofLabour.messages)).toMatchObject([
      told('immigration-labour', 'SUSPENDED'),
      told('immigration-labour', 'IN_FORCE'),
    ]);
    expect(valuesIn(suspensions.messages)).toMatchObject([told('immigration-iom', 'SUSPENDED')]);
    expect(codesIn([...all.messages, ...ofLabour.messages, ...suspensions.messages])).toEqual([]);
  });

  test('a stream begins where the last ended: after an event, all that came since', async () => {
    const first = valuesIn((await changesSince(null)).slice(0, 1))[0];
    const later = await changesSince(String(first?.event));
    expect(valuesIn(later)).toHaveLength(3);
    const unknown = await openStream(hub, changes, { as: 'labour-officer', variables: { after: 'nothing' } });
    await unknown.ended;
    expect(codesIn(unknown.messages)).toEqual(['INVALID_INPUT']);
    expect(unknown.messages[0]?.errors?.[0]?.message).toContain('after is "nothing"');
  });

  async function changesSince(after: string | null) {
    const sql = postgres(hub.databases.coordination?.ownerUrl ?? '', { max: 1 });
    const [before] = await sql`select id from event where state <> 'IN_FORCE' order by sequence limit 1`;
    await sql.end();
    // From just before the first suspension: its own event is the last that was had of those before.
    const start = after ?? (await eventBefore(String(before?.id)));
    await using stream = await openStream(hub, changes, {
      as: 'labour-officer',
      variables: { after: start },
    });
    await expect.poll(() => stream.messages.length, soon).toBeGreaterThanOrEqual(3);
    return [...stream.messages];
  }

  async function eventBefore(id: string): Promise<string> {
    const sql = postgres(hub.databases.coordination?.ownerUrl ?? '', { max: 1 });
    const [row] = await sql`
      select id from event where sequence < (select sequence from event where id = ${id})
      order by sequence desc limit 1`;
    await sql.end();
    return String(row?.id);
  }
});

test('an edition of the list is told when it is published, and not when its publication is refused', async () => {
  const query = 'subscription { occupationsInDemandPublished { event edition { name legalReference } } }';
  await using stream = await openStream(hub, query, officer);
  const publish = async (name: string, replaces: string) =>
    hub.ask(
      `mutation ($input: ImportOccupationsInDemandEditionInput!) {
        importOccupationsInDemandEdition(input: $input) { edition { name } } }`,
      {
        as: 'list-approver',
        purpose: 'occupations-in-demand',
        variables: {
          input: {
            idempotencyKey: `publish-${name}-${replaces}`,
            name,
            replaces,
            legalReference: 'Ministerial Instructions N°003/19.18 of 04/04/2013.',
            effectiveFrom: '2013-04-04',
            entries: [{ occupation: '2512' }],
          },
        },
      },
    );
  expect((await publish('2013-b', 'none')).errors).toBeDefined();
  expect((await publish('2013-a', '2013')).errors).toBeUndefined();
  await expect.poll(() => stream.messages.length, soon).toBe(1);
  expect(valuesIn(stream.messages)).toMatchObject([{ edition: { name: '2013-a' } }]);
});

describe('permits', () => {
  test('each is told what it may see: identifiers, pseudonyms, and of other classes nothing', async () => {
    const [first = ''] = await register.permits('H1', 1);
    const [other = ''] = await register.permits('R', 1);
    await using officers = await openStream(hub, issues, officer);
    await using applications = await openStream(hub, issues, application);
    await register.issued(other, first);
    await expect.poll(() => officers.messages.length, soon).toBe(2);
    await expect.poll(() => applications.messages.length, soon).toBe(1);
    expect(valuesIn(officers.messages)).toMatchObject([
      { permit: { id: other, permitClass: { code: 'R' } } },
      { permit: { id: first, permitClass: { code: 'H1' } } },
    ]);
    const [told] = valuesIn(applications.messages) as { permit: { id: string; permitClass: object } }[];
    expect(told?.permit.permitClass).toEqual({ code: 'H1' });
    expect(told?.permit.id).toMatch(/^[\w-]{20,}$/);
    expect(told?.permit.id).not.toContain(first);
  });

  test('every event that is told stands in the agency’s audit log', async () => {
    const { data } = await hub.ask<{
      immigrationAuditLog: { records: { nodes: Record<string, unknown>[] } };
    }>(
      `{ immigrationAuditLog { records(first: 5, filter: { principal: "statistics-service" }) {
        nodes { decision dataset fields agreement rows } } } }`,
      { as: 'immigration-dpo', purpose: 'audit' },
    );
    expect(data.immigrationAuditLog.records.nodes).toMatchObject([
      {
        decision: 'DISCLOSED',
        dataset: 'immigration.permits',
        agreement: 'immigration-statistics/1#4',
        fields: expect.arrayContaining(['Subscription.permitIssued', 'Permit.id']),
        rows: 1,
      },
      { decision: 'DISCLOSED', rows: 0 },
    ]);
  });

  test('who may not be told gets an error that says why, and no event', async () => {
    const [first = ''] = await register.permits('H1', 1);
    const refused: [Parameters<typeof openStream>[2], string][] = [
      [{}, 'UNAUTHENTICATED'],
      [{ as: 'iom-analyst', purpose: 'policy-research' }, 'NO_AGREEMENT_IN_FORCE'],
      [{ as: 'statistics-service' }, 'PURPOSE_REQUIRED'],
      [{ as: 'statistics-steward', purpose: 'official-statistics' }, 'ROLE_NOT_PERMITTED'],
    ];
    for (const [asking, code] of refused) {
      await using stream = await openStream(hub, issues, asking);
      await register.issued(first);
      await stream.ended;
      expect(codesIn(stream.messages), JSON.stringify(asking)).toEqual([code]);
      expect(valuesIn(stream.messages).every((value) => value == null)).toBe(true);
    }
  });

  test('a change that is rolled back is told to nobody', async () => {
    const [first = '', second = ''] = await register.permits('H1', 2);
    await using stream = await openStream(hub, issues, officer);
    await register.sql
      .begin(async (sql) => {
        await sql`select event_emit('permitIssued', ${first}, null)`;
        throw new Error('The mutation fails');
      })
      .catch(() => {});
    await register.issued(second);
    await expect.poll(() => stream.messages.length, soon).toBe(1);
    expect(valuesIn(stream.messages)).toMatchObject([{ permit: { id: second } }]);
  });

  test('events are added and never changed, even by the agency’s own process', async () => {
    const sql = postgres(hub.databases.immigration?.loginUrl ?? '', { max: 1 });
    await expect(sql`insert into event (type, subject) values ('permitIssued', 'X')`).rejects.toThrow(
      'denied',
    );
    await expect(sql`delete from event`).rejects.toThrow('denied');
    await sql.end();
    await expect(register.sql`update event set subject = 'X'`).rejects.toThrow('only ever added');
  });

  test('a subscriber whose agreement is suspended is told so within five seconds, and no more', async () => {
    const [first = '', second = ''] = await register.permits('H1', 2);
    await using stream = await openStream(hub, issues, application);
    await register.issued(first);
    await expect.poll(() => stream.messages.length, soon).toBe(1);
    await act('SUSPEND', 'immigration-statistics', 'immigration');
    await expect.poll(() => stream.completed(), soon).toBe(true);
    await register.issued(second);
    expect(codesIn(stream.messages)).toEqual(['NO_AGREEMENT_IN_FORCE']);
    expect(stream.messages.at(-1)?.errors?.[0]?.message).toContain('is suspended by immigration');
    expect(stream.messages).toHaveLength(2);
    await act('RESUME', 'immigration-statistics', 'immigration');
  });
});

test('an agency goes no further than its reader: who reads slowly holds no memory', async () => {
  const [permit = ''] = await register.permits('H1', 1);
  const answers = 800;
  const aliases = Array.from({ length: 600 }, (_, index) => `a${index}: id`).join(' ');
  const body = JSON.stringify({ query: `subscription { permitIssued { event permit { ${aliases} } } }` });
  const authorization = `Bearer ${await hub.token(officer.as)}`;
  const asked = { agency: 'immigration', authorization, purpose: officer.purpose, body };
  const response = await fetch(`${hub.agencies.immigration?.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization,
      'huza-purpose': officer.purpose,
      [requestSignatureHeader]: await (await createRequestSigner(hub.keys.gateway))(asked),
    },
    body,
  });
  const answered = async () => {
    const [head] = await register.sql<{ size: string }[]>`select size from audit_head`;
    return Number(head?.size);
  };
  const before = await answered();
  const issued = await register.issued(...Array.from({ length: answers }, () => permit));
  let last = -1;
  const settled = async () => {
    const now = await answered();
    const still = now === last && now > before;
    last = now;
    return still;
  };
  await expect.poll(settled, { timeout: 60_000, interval: 2_000 }).toBe(true);
  expect(last - before).toBeLessThan(answers);
  const told: string[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = /"event":"([^"]+)"/.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (event) told.push(event);
    }
    if (told.length === answers) break;
  }
  expect(told).toEqual(issued);
}, 180_000);

const clientOf = () =>
  createClient({
    url: hub.url,
    clientId: 'permit-officer',
    clientSecret: demonstrationSecret,
    purpose: 'permit-decision',
  });

test('a client misses nothing while the agency starts anew, and is given all in order', async () => {
  const permits = await register.permits('H2', 6);
  const leaving = new AbortController();
  const told: string[] = [];
  const following = (async () => {
    const stream = clientOf().subscribe<{ permitIssued: { permit: { id: string } } }>({
      document: issues,
      signal: leaving.signal,
    });
    for await (const { data } of stream) told.push(data?.permitIssued.permit.id ?? '');
  })();
  await expect
    .poll(async () => {
      if (told.length === 0) await register.issued(permits[0] ?? '');
      return told.length;
    }, soon)
    .toBeGreaterThan(0);
  const { immigration } = hub.agencies;
  await immigration?.stop();
  await register.issued(...permits.slice(1, 3));
  await hub.startAgency('immigration', immigration?.port);
  await register.issued(...permits.slice(3));
  await expect.poll(() => new Set(told).size, { timeout: 20_000 }).toBe(permits.length);
  expect([...new Set(told)]).toEqual(permits);
  leaving.abort();
  await following;
});

test('a client that may not be told is told why', async () => {
  const stream = createClient({
    url: hub.url,
    clientId: 'iom-analyst',
    clientSecret: demonstrationSecret,
    purpose: 'policy-research',
  }).subscribe({ document: issues });
  await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    name: 'ClientError',
    code: 'SUBSCRIPTION_REFUSED',
    message: expect.stringContaining('No agreement in force lets iom use Subscription.permitIssued'),
  });
});

test('a principal has at most ten streams', async () => {
  const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(hub, changes, officer)));
  await using eleventh = await openStream(hub, changes, officer);
  await eleventh.ended;
  expect(codesIn(eleventh.messages)).toEqual(['LIMIT_EXCEEDED']);
  await using another = await openStream(hub, changes, application);
  for (const stream of streams) await stream[Symbol.asyncDispose]();
  expect(another.completed()).toBe(false);
  await expect
    .poll(async () => {
      await using next = await openStream(hub, changes, officer);
      return codesIn(next.messages);
    }, soon)
    .toEqual([]);
});

test('a subscription that is not asked for as a stream is refused', async () => {
  const { errors } = await hub.ask(changes, officer);
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});

test('a hub that stops ends its streams, and says to come again', async () => {
  const own = await ownHub();
  const stream = await openStream(own, changes, officer);
  await own.stop();
  await stream.ended;
  expect(codesIn(stream.messages)).toEqual(['AGENCY_UNAVAILABLE']);
  expect(stream.completed()).toBe(true);
}, 120_000);
