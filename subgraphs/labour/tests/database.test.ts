import { occupations } from '@huza/classifications/isco-08';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let sql: Sql;
beforeAll(() => {
  sql = postgres(inject('databases').labour?.loginUrl ?? '');
});
afterAll(() => sql.end());

test('no record lies after the register’s last day, and days are in order', async () => {
  const [strays] = await sql`
    select (select count(*) from vacancy, register where posted > generated_until or filled > generated_until)::int as vacancies,
      (select count(*) from job_seeker, register where registered > generated_until or ended > generated_until)::int as seekers,
      (select count(*) from vacancy where filled < posted or closes < posted or pay_to < pay_from)::int as order,
      (select count(*) from job_seeker where ended < registered or (placed and ended is null))::int as ended`;
  expect(strays).toEqual({ vacancies: 0, seekers: 0, order: 0, ended: 0 });
});

test('the first edition of the list has its real legal reference, and demonstration entries that say so', async () => {
  const [edition] = await sql`select * from edition`;
  expect(edition).toMatchObject({
    name: '2013',
    legal_reference: expect.stringContaining('Ministerial Instructions N°003/19.18 of 04/04/2013'),
    entries_are_demonstration: true,
    note: expect.stringContaining('demonstration entries'),
  });
  const entries = await sql<{ occupation: string }[]>`select occupation from edition_entry`;
  const unitGroups = new Set(occupations.filter(({ level }) => level === 4).map(({ code }) => code));
  expect(entries.length).toBeGreaterThan(30);
  for (const { occupation } of entries) expect(unitGroups).toContain(occupation);
  expect(entries.map(({ occupation }) => occupation)).toContain('2512');
});

test('there are open vacancies for software developers', async () => {
  const [open] = await sql`
    select count(*)::int as vacancies from vacancy, register
    where occupation = '2512' and closes >= generated_until and filled is null`;
  expect(open?.vacancies).toBeGreaterThan(0);
});

test('the role that serves can read and can change nothing', async () => {
  await expect(sql`update edition set entries_are_demonstration = false`).rejects.toThrow(
    /permission denied/,
  );
  await expect(sql`delete from job_seeker`).rejects.toThrow(/permission denied/);
});
