import { publicJwk } from '@huza/access';
import {
  type Checkpoint,
  createFrontier,
  leafHash,
  readRecords,
  signCheckpoint,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
} from '@huza/audit';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

let hub: OwnHub;
let owner: Sql;
beforeAll(async () => {
  hub = await ownHub({ checkpointInterval: 200 });
  owner = postgres(hub.databases.immigration?.ownerUrl ?? '', { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  await hub.stop();
});

const officer = { as: 'permit-officer', purpose: 'permit-decision' };
const statistician = { as: 'statistics-analyst', purpose: 'official-statistics' };
const dpo = { as: 'immigration-dpo', purpose: 'audit' };

interface LogRecord {
  sequence: number;
  principal: string | null;
  purpose: string | null;
  decision: string;
  dataset: string;
  fields: string[];
  agreement: string | null;
  code: string | null;
  rows: number;
  text: string;
}
interface Log {
  immigrationAuditLog: {
    size: number;
    root: string;
    checkpoint: string | null;
    records: { nodes: LogRecord[] };
    inclusionProof: string[];
    consistencyProof: string[];
  };
}

const types: Record<string, string> = {
  filter: 'AuditFilter',
  first: 'Int',
  sequence: 'Int!',
  from: 'Int!',
  size: 'Int',
};

/** The log as its data protection officer sees it. */
async function log(fields: string, variables: object = {}): Promise<Log['immigrationAuditLog']> {
  const used = Object.keys(types).filter((name) => fields.includes(`$${name}`));
  const declared = used.map((name) => `$${name}: ${types[name]}`).join(', ');
  const query = `query ${declared && `(${declared})`} { immigrationAuditLog { ${fields} } }`;
  const { data, errors } = await hub.ask<Log>(query, { ...dpo, variables });
  if (errors) throw new Error(errors[0]?.message);
  return data.immigrationAuditLog;
}

const records =
  'records(filter: $filter, first: $first) { nodes { sequence principal purpose decision dataset fields agreement code rows text } }';
const lastOf = async (principal: string) =>
  (await log(records, { filter: { principal }, first: 10 })).records.nodes;

describe('the log of an agency', () => {
  test('says who was given what, for what, under which agreement and clause, and how many records', async () => {
    await hub.ask('{ permits(first: 7) { nodes { id nationality { alpha3 } } } }', statistician);
    const [last] = await lastOf('statistics-analyst');
    expect(last).toMatchObject({
      purpose: 'official-statistics',
      decision: 'DISCLOSED',
      dataset: 'immigration.permits',
      fields: ['Query.permits', 'PermitConnection.nodes', 'Permit.id', 'Permit.nationality'],
      agreement: 'immigration-statistics/1#4',
      code: null,
      rows: 7,
    });
  });

  test('says what was refused, to whom, and why', async () => {
    await hub.ask('{ permits(first: 1) { nodes { birthYear } } }', {
      as: 'iom-analyst',
      purpose: 'policy-research',
    });
    const [last] = await lastOf('iom-analyst');
    expect(last).toMatchObject({
      decision: 'REFUSED',
      fields: ['Query.permits', 'PermitConnection.nodes', 'Permit.birthYear'],
      agreement: null,
      code: 'NO_AGREEMENT_IN_FORCE',
      rows: 0,
    });
  });

  test('never holds the data themselves', async () => {
    const { data } = await hub.ask<{ permits: { nodes: { id: string; issuedOn: string }[] } }>(
      '{ permits(first: 5) { nodes { id issuedOn nationality { alpha3 } } } }',
      officer,
    );
    const texts = (await lastOf('permit-officer')).map(({ text }) => text).join();
    for (const { id, issuedOn } of data.permits.nodes) {
      expect(texts).not.toContain(id);
      expect(texts).not.toContain(`"${issuedOn}"`);
    }
  });

  test('answers a data subject: who saw records about this person, by identifier or by pseudonym', async () => {
    const newest = 'first: 1, filter: { permitClass: "H1" }';
    const own = await hub.ask<{ permits: { nodes: { id: string }[] } }>(
      `{ permits(${newest}) { nodes { id } } }`,
      officer,
    );
    const shared = await hub.ask<{ permits: { nodes: { id: string }[] } }>(
      `{ permits(${newest}) { nodes { id } } }`,
      statistician,
    );
    const [id, pseudonym] = [own.data.permits.nodes[0]?.id, shared.data.permits.nodes[0]?.id];
    const whoSaw = async (subject: object) =>
      (await log(records, { filter: { subject }, first: 10 })).records.nodes.map(
        ({ principal }) => principal,
      );
    const byIdentifier = await whoSaw({ type: 'Permit', id });
    expect(byIdentifier).toEqual(expect.arrayContaining(['permit-officer', 'statistics-analyst']));
    expect(await whoSaw({ type: 'Permit', id: pseudonym, agreement: 'immigration-statistics' })).toEqual(
      byIdentifier,
    );
    expect(await whoSaw({ type: 'Permit', id: pseudonym, agreement: 'immigration-iom' })).toEqual([]);
    expect(await whoSaw({ type: 'PermitApplication', id })).toEqual([]);
  });

  test('is shown to the agency’s own steward and data protection officer alone', async () => {
    const query = '{ immigrationAuditLog { size } }';
    for (const as of ['permit-officer', 'labour-dpo', 'statistics-analyst', 'coordination-dpo']) {
      const { data, errors } = await hub.ask(query, { as });
      expect([as, data, errors?.length]).toEqual([as, { immigrationAuditLog: null }, 1]);
    }
    expect((await hub.ask(query, { as: 'immigration-steward', purpose: 'audit' })).errors).toBeUndefined();
    const stream = await fetch(`${hub.agencies.immigration?.url}/audit/records`, {
      headers: { authorization: `Bearer ${await hub.token('labour-dpo')}`, 'huza-purpose': 'audit' },
    });
    expect(stream.status).toBe(403);
  });

  test('proves that a record is in it, and that it only grew', async () => {
    const before = await log('size root');
    await hub.ask('{ permits(first: 1) { nodes { id } } }', officer);
    const after = await log('size root');
    const text = (await log(records, { first: 100 })).records.nodes.at(-1);
    const proofs = await log(
      'inclusionProof(sequence: $sequence, size: $size) consistencyProof(from: $from, to: $size)',
      { sequence: text?.sequence, from: before.size, size: after.size },
    );
    const bytes = (hashes: readonly string[]) => hashes.map((hash) => Buffer.from(hash, 'base64url'));
    const [root = Buffer.of(), fromRoot = Buffer.of()] = bytes([after.root, before.root]);
    expect(
      verifyInclusion({
        leaf: leafHash(text?.text ?? ''),
        index: text?.sequence ?? -1,
        size: after.size,
        proof: bytes(proofs.inclusionProof),
        root,
      }),
    ).toBe(true);
    const proof = bytes(proofs.consistencyProof);
    expect(verifyConsistency({ from: before.size, to: after.size, fromRoot, toRoot: root, proof })).toBe(
      true,
    );
  });
});

test('nothing is given that cannot be recorded', async () => {
  await owner`revoke execute on function audit_append(text[]) from public`;
  try {
    const { data, errors } = await hub.ask('{ permits(first: 1) { nodes { id } } }', {
      ...officer,
      url: hub.agencies.immigration?.url ?? '',
    });
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'AUDIT_UNAVAILABLE']);
    expect((await hub.ask('{ permitClasses { code } }')).errors).toBeUndefined();
  } finally {
    await owner`grant execute on function audit_append(text[]) to public`;
  }
  expect((await hub.ask('{ permits(first: 1) { nodes { id } } }', officer)).errors).toBeUndefined();
});

describe('checkpoints that others keep', () => {
  const witnessed = async (path: string) =>
    fetch(`${hub.agencies.coordination?.url}/audit/immigration/${path}`);
  const kept = async () => ((await (await witnessed('checkpoints/latest')).json()) as { size: number }).size;

  test('are signed and given to coordination as the log grows, with the hashes of its leaves', async () => {
    await hub.ask('{ permits(first: 1) { nodes { id } } }', officer);
    const { size } = await log('size');
    await expect.poll(kept, { timeout: 5_000 }).toBeGreaterThanOrEqual(size);
  });

  async function verify() {
    const { checkpoints } = (await (await witnessed('checkpoints')).json()) as { checkpoints: string[] };
    const key = hub.keys.parties.immigration?.signing;
    const keysOf = () => (key ? [publicJwk(key)] : []);
    const verified: Checkpoint[] = await Promise.all(checkpoints.map((jws) => verifyCheckpoint(jws, keysOf)));
    const leaves = Buffer.from(await (await witnessed('leaves')).arrayBuffer());
    async function* hashes() {
      for (let at = 0; at < leaves.length; at += 32) yield leaves.subarray(at, at + 32);
    }
    return verifyLog({ records: readRecords(owner), checkpoints: verified, witnessed: hashes() });
  }

  /** What whoever owns the database could do, with every hash that it holds made to fit. */
  async function rewriting(statement: string, run: () => Promise<void>) {
    await owner.unsafe('create table if not exists before_rewriting as table audit_record with no data');
    await owner.unsafe('truncate before_rewriting; insert into before_rewriting table audit_record');
    await owner.unsafe('alter table audit_record disable trigger audit_record_unchanged');
    try {
      await owner.unsafe(statement);
      await owner.unsafe(
        `update audit_record set leaf_hash = sha256('\\x00'::bytea || convert_to(record, 'UTF8'))`,
      );
      await run();
    } finally {
      await owner.unsafe('truncate audit_record; insert into audit_record table before_rewriting');
      await owner.unsafe('alter table audit_record enable trigger audit_record_unchanged');
    }
  }

  test('an untouched log agrees with every one of them', async () => {
    expect(await verify()).toMatchObject({ intact: true, problem: null });
  });

  test('the first record that was altered is named, though every hash in the database was made to fit', async () => {
    await rewriting(
      `update audit_record set record = replace(record, 'permit-officer', 'statistics-analyst') where sequence >= 2`,
      async () => {
        const [first] = await owner<{ sequence: number }[]>`
          select min(sequence)::int as sequence from before_rewriting where sequence >= 2 and record like '%permit-officer%'`;
        expect((await verify()).problem).toMatchObject({ kind: 'ALTERED', sequence: first?.sequence });
      },
    );
  });

  test('a record that was removed is named, and one that was inserted', async () => {
    await rewriting(
      `delete from audit_record where sequence = 1;
       update audit_record set sequence = -sequence where sequence > 1;
       update audit_record set sequence = -sequence - 1 where sequence < 0`,
      async () => expect((await verify()).problem).toMatchObject({ kind: 'REMOVED', sequence: 1 }),
    );
    await rewriting(
      `update audit_record set sequence = -sequence - 1 where sequence >= 1;
       update audit_record set sequence = -sequence where sequence < 0;
       insert into audit_record select 1, replace(record, 'DISCLOSED', 'REFUSED'), leaf_hash, at, principal, dataset, decision, subjects
       from before_rewriting where sequence = 0`,
      async () => expect((await verify()).problem).toMatchObject({ kind: 'INSERTED', sequence: 1 }),
    );
  });

  test('a log that was cut short is found out', async () => {
    await rewriting('delete from audit_record where sequence >= 3', async () => {
      expect((await verify()).problem).toMatchObject({ kind: 'REMOVED', sequence: 3 });
    });
  });

  test('coordination keeps no checkpoint that does not continue what it knows', async () => {
    const size = (await kept()) + 1;
    const key = hub.keys.parties.immigration?.signing;
    if (!key) throw new Error('immigration has no key');
    const root = Buffer.alloc(32, 7).toString('base64url');
    const jws = await signCheckpoint({ log: 'immigration', size, root, at: new Date().toISOString() }, key);
    const response = await fetch(`${hub.agencies.coordination?.url}/audit/immigration/checkpoints`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'huza-checkpoint': jws },
      body: Buffer.alloc(32, 9),
    });
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('its past was rewritten'),
    ]);
  });

  test('are kept by the other agencies too, and coordination’s own as well', async () => {
    const labour = postgres(hub.databases.labour?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
    const logs = async () => {
      const rows = await labour<{ log: string }[]>`select distinct log from known_checkpoint order by log`;
      return rows.map(({ log: name }) => name);
    };
    await hub.ask('{ coordinationAuditLog { size } }', { as: 'coordination-dpo', purpose: 'audit' });
    await expect
      .poll(logs, { timeout: 5_000 })
      .toEqual(expect.arrayContaining(['coordination', 'immigration']));
    await labour.end();
  });

  test('an agency that shows another past, with coordination’s help, is not believed by the others', async () => {
    const labour = postgres(hub.databases.labour?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
    const coordination = postgres(hub.databases.coordination?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
    const known = async () => {
      const [row] = await labour<{ size: number }[]>`
        select max(size)::int as size from known_checkpoint where log = 'immigration'`;
      return row?.size ?? 0;
    };
    const before = await known();
    const key = hub.keys.parties.immigration?.signing;
    if (!key) throw new Error('immigration has no key');
    await hub.agencies.immigration?.stop();
    const forged = createFrontier();
    const leaves = Array.from({ length: 200 }, (_, number) => leafHash(`a past that never was ${number}`));
    for (const leaf of leaves) forged.append(leaf);
    const root = Buffer.from(forged.root()).toString('base64url');
    const jws = await signCheckpoint(
      { log: 'immigration', size: 200, root, at: new Date().toISOString() },
      key,
    );
    await coordination`delete from witnessed_leaf where log = 'immigration'`;
    const hex = leaves.map((leaf) => Buffer.from(leaf).toString('hex'));
    await coordination`
      insert into witnessed_leaf select 'immigration', place - 1, decode(hash, 'hex')
      from unnest(${hex}::text[]) with ordinality as leaf(hash, place)`;
    await coordination`
      insert into witnessed_checkpoint (log, size, checkpoint, frontier) values ('immigration', 200, ${jws}, '{}')`;
    const shown = (await (await witnessed('checkpoints/latest')).json()) as { size: number };
    expect(shown.size).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect([before > 0, await known()]).toEqual([true, before]);
    await Promise.all([labour.end(), coordination.end()]);
  });
});
