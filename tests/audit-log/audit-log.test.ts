import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createAuditLog,
  createFrontier,
  decodeRecord,
  leafHash,
  migrateAuditLog,
  readRecords,
  verifyLog,
} from '@huza/audit';
import { throwAwayDatabases } from '@huza/hub';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosure } from './record.ts';

let databases: Awaited<ReturnType<typeof throwAwayDatabases<'labour'>>>;
let login: Sql;
let loginUrl = '';
let statements = 0;
const count = () => {
  statements += 1;
};
beforeAll(async () => {
  databases = await throwAwayDatabases({ agencies: ['labour'] });
  const { labour } = databases.databases;
  await migrateAuditLog(labour.ownerUrl);
  await migrateAuditLog(labour.ownerUrl);
  loginUrl = labour.loginUrl;
  login = postgres(loginUrl, { max: 3, onnotice: () => {}, debug: count });
}, 60_000);
afterAll(async () => {
  await login.end();
  await databases.stop();
});

/** What is in the log, verified from its first record to its last. */
async function contents() {
  const records: { sequence: number; record: string }[] = [];
  const frontier = createFrontier();
  for await (const logged of readRecords(login)) {
    records.push(logged);
    frontier.append(leafHash(logged.record));
  }
  const report = await verifyLog({ records: readRecords(login), checkpoints: [] });
  const head = await createAuditLog(login).head();
  expect([report.problem, report.size]).toEqual([null, head.size]);
  expect(Buffer.from(frontier.root()).toString('base64url')).toBe(head.root);
  return records;
}

test('the tree that the database keeps is the one that its records lead to, after each append', async () => {
  const log = createAuditLog(login);
  for (let count = 1; count <= 17; count += 1) {
    await log.append(Array.from({ length: count % 4 }, () => disclosure()));
    await contents();
  }
});

test('records that come at the same time are stored by one statement, in order', async () => {
  const log = createAuditLog(login);
  await log.append([disclosure()]);
  const before = statements;
  const burst = Array.from({ length: 200 }, () => disclosure());
  const places = await Promise.all(burst.map((record) => log.append([record])));
  expect(statements - before).toBeLessThanOrEqual(3);
  expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
  const stored = (await contents()).slice(places[0]).map(({ record }) => decodeRecord(record));
  expect(stored).toEqual(burst);
});

test('two processes append side by side without a gap', async () => {
  const other = postgres(loginUrl, { max: 1, onnotice: () => {} });
  const logs = [createAuditLog(login), createAuditLog(other)];
  const before = (await contents()).length;
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => logs[index % 2]?.append([disclosure(), disclosure()])),
  );
  await other.end();
  expect(await contents()).toHaveLength(before + 120);
});

test('an append that fails says so to all who wait for it; the next one works', async () => {
  const log = createAuditLog(login);
  const broken = { ...disclosure(), at: 'no time' };
  const waiting = [log.append([disclosure()]), log.append([broken]), log.append([disclosure()])];
  const outcomes = await Promise.allSettled(waiting);
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  await expect(log.append([disclosure()])).resolves.toBeGreaterThan(0);
  await contents();
});

test('a process that is killed while it appends loses no record that it said to be stored', async () => {
  const script = fileURLToPath(new URL('./append-for-ever.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, loginUrl]);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.length > 37 * 40) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const acknowledged = said.split('\n').slice(0, -1);
  const stored = new Set((await contents()).map(({ record }) => decodeRecord(record).id));
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
}, 30_000);

test('nobody changes a record unnoticed: not even the owner, without switching the guard off', async () => {
  const owner = postgres(databases.databases.labour.ownerUrl, { max: 1, onnotice: () => {} });
  for (const statement of [
    'update audit_record set at = now()',
    'delete from audit_record',
    'truncate audit_record',
  ]) {
    await expect(owner.unsafe(statement)).rejects.toThrow('The audit log is only ever added to');
  }
  await owner.end();
});
