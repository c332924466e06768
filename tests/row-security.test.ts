import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';

const login = postgres(inject('databases').immigration?.loginUrl ?? '', { max: 1, onnotice: () => {} });
afterAll(() => login.end());

/** What the role that serves sees of a table while these rows are open. */
const seen = (rows: object | null, table = 'permit') =>
  login.begin(async (sql) => {
    if (rows) await sql`select set_config('huza.rows', ${JSON.stringify(rows)}, true)`;
    const [row] = await sql<{ count: number; classes: string[] }[]>`
      select count(*)::int as count from ${sql(table)}`;
    return row?.count ?? 0;
  });

const classesSeen = (rows: object) =>
  login.begin(async (sql) => {
    await sql`select set_config('huza.rows', ${JSON.stringify(rows)}, true)`;
    const found = await sql<
      { class: string }[]
    >`select distinct permit_class as class from permit order by 1`;
    return found.map((row) => row.class);
  });

test('the role that serves sees no record while none is open to the request', async () => {
  for (const table of [
    'permit',
    'permit_event',
    'permit_application',
    'permit_application_event',
    'border_crossing_count',
  ]) {
    expect([table, await seen(null, table)]).toEqual([table, 0]);
    expect([table, await seen({ 'labour.vacancies': [{}] }, table)]).toEqual([table, 0]);
  }
});

test('it sees the records of the open classes alone, whatever a statement asks for', async () => {
  const h1 = { permitClass: ['H1'] };
  expect(await classesSeen({ 'immigration.permits': [h1] })).toEqual(['H1']);
  expect(await classesSeen({ 'immigration.permits': [h1, { permitClass: ['H2', 'H4'] }] })).toEqual([
    'H1',
    'H2',
    'H4',
  ]);
  const kenyan = { nationality: ['KEN'] };
  const both = await seen({ 'immigration.permits': [{ ...h1, ...kenyan }] });
  expect(both).toBeGreaterThan(0);
  expect(await seen({ 'immigration.permits': [h1, kenyan] })).toBe(
    (await seen({ 'immigration.permits': [h1] })) + (await seen({ 'immigration.permits': [kenyan] })) - both,
  );
  const all = await seen({ 'immigration.permits': [{}] });
  expect(all).toBe(2_000);
  expect(await seen({ 'immigration.permits': [{ ...h1, nationality: ['KEN'] }] })).toBeLessThan(all);
});

test('an empty list of filters or values, and a filter on a variable that the table has not, open nothing', async () => {
  expect(await seen({ 'immigration.permits': [{ permitClass: [] }] })).toBe(0);
  expect(await seen({ 'immigration.permits': [{ permitClass: ['H1'], nationality: [] }] })).toBe(0);
  expect(await seen({ 'immigration.permits': [{ employer: [null] }] })).toBe(0);
  expect(await seen({ 'immigration.permits': [{ unknown: ['x'] }, { unknown: ['y'] }] })).toBe(0);
  expect(await seen({ 'immigration.permits': [{ permitClass: ['H1'], unknown: ['x'] }] })).toBe(0);
  expect(await seen({ 'immigration.permits': [] })).toBe(0);
});

test('details are open where their record is', async () => {
  const [expected] = await login.begin(async (sql) => {
    await sql`select set_config('huza.rows', ${JSON.stringify({ 'immigration.permits': [{ permitClass: ['H1'] }] })}, true)`;
    return sql<{ events: number; of: number }[]>`
      select count(*)::int as events, count(*) filter (where permit in (select id from permit))::int as of from permit_event`;
  });
  expect(expected?.events).toBeGreaterThan(0);
  expect(expected?.events).toBe(expected?.of);
});

test('the role that serves can neither switch row security off, nor change records or the audit log', async () => {
  const attempts = [
    'set row_security = off; select count(*) from permit',
    'alter table permit disable row level security',
    'drop policy by_agreement on permit',
    "update permit set nationality = 'KEN'",
    "update permit_event set reason = 'other'",
    'delete from permit',
    'delete from audit_record',
    "update audit_record set record = ''",
    'truncate audit_record',
    'update audit_head set size = 0',
    "insert into audit_record values (99, 'x', 'x', now(), null, 'x', 'x', '{}')",
    'delete from statement',
    "update statement set text = ''",
  ];
  for (const attempt of attempts) {
    const outcome = await login.unsafe(attempt).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect([attempt, outcome]).toEqual([attempt, expect.stringMatching(/^(42501|42P17)$/)]);
    await login.unsafe('set row_security = on');
  }
});
