import { RequestError } from '@huza/access';
import { describe, expect, test } from 'vitest';
import { jobSeekerById, jobSeekerKey, jobSeekersOf } from '../src/job-seekers/queries.ts';
import { vacanciesOf, vacancyById, vacancyKey } from '../src/vacancies/queries.ts';
import { openDatabase } from './open-database.ts';

const { sql, database } = openDatabase();
const pageSize = 100;

/** Every row's key, page by page, as a caller would read the list. */
async function readAll<Row>(
  read: (page: { limit: number; after: readonly string[] | null }) => Promise<Row[]>,
  keyOf: (row: Row) => readonly string[],
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: readonly string[] | null = null; ; ) {
    const rows = await read({ limit: pageSize, after });
    const page = rows.slice(0, pageSize);
    seen.push(...page.map((row) => keyOf(row).join(' ')));
    const end = page.at(-1);
    if (rows.length <= pageSize || !end) return seen;
    after = keyOf(end);
  }
}

describe('a list of vacancies', () => {
  test('pages through every vacancy once, the latest posted first', async () => {
    const seen = await readAll((page) => vacanciesOf(database, { occupation: '25' }, page), vacancyKey);
    const [expected] = await sql`select count(*)::int as number from vacancy where occupation like '25%'`;
    expect(new Set(seen).size).toBe(expected?.number);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  test.each([
    ['OPEN', 'filled is null and closes >= generated_until'],
    ['FILLED', 'filled is not null'],
    ['LAPSED', 'filled is null and closes < generated_until'],
  ] as const)('can be narrowed to those that are %s', async (status, condition) => {
    const seen = await readAll(
      (page) => vacanciesOf(database, { status, occupation: '2' }, page),
      vacancyKey,
    );
    const [expected] = await sql.unsafe(
      `select count(*)::int as number from vacancy, register where occupation like '2%' and ${condition}`,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toHaveLength(expected?.number);
  });

  test('can be narrowed by district and by days, both of them included', async () => {
    const filter = { district: '11', postedFrom: '2024-03-01', postedTo: '2024-03-31' };
    const rows = await vacanciesOf(database, filter, { limit: pageSize, after: null });
    const [expected] = await sql`
      select count(*)::int as number from vacancy
      where district = '11' and posted between '2024-03-01' and '2024-03-31'`;
    expect(rows).toHaveLength(Math.min(Number(expected?.number), pageSize + 1));
    for (const { district, posted } of rows) {
      expect([district, posted.slice(0, 7)]).toEqual(['11', '2024-03']);
    }
  });

  test.each(["2' or", '25125', '', 'A'])('refuses the occupation %j', async (occupation) => {
    const listing = vacanciesOf(database, { occupation }, { limit: 1, after: null });
    await expect(listing).rejects.toThrow(RequestError);
  });

  test('is empty for a district that there is not', async () => {
    for (const district of ['99', '']) {
      expect(await vacanciesOf(database, { district }, { limit: 1, after: null })).toEqual([]);
    }
  });
});

describe('a list of job seekers', () => {
  test('pages through every job seeker once, the latest registered first', async () => {
    const seen = await readAll((page) => jobSeekersOf(database, { occupation: '5' }, page), jobSeekerKey);
    const [expected] = await sql`select count(*)::int as number from job_seeker where occupation like '5%'`;
    expect(new Set(seen).size).toBe(expected?.number);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  test.each([
    ['SEEKING', 'ended is null'],
    ['PLACED', 'placed'],
    ['LEFT', 'ended is not null and not placed'],
  ] as const)('can be narrowed to those that stand as %s', async (status, condition) => {
    const seen = await readAll(
      (page) => jobSeekersOf(database, { status, district: '11' }, page),
      jobSeekerKey,
    );
    const [expected] = await sql.unsafe(
      `select count(*)::int as number from job_seeker where district = '11' and ${condition}`,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toHaveLength(expected?.number);
  });

  test('refuses an occupation that is no code of ISCO-08', async () => {
    for (const occupation of ["2' or", '']) {
      await expect(jobSeekersOf(database, { occupation }, { limit: 1, after: null })).rejects.toThrow(
        RequestError,
      );
    }
  });
});

test('many records are had by their numbers in one batch; an unknown number gives none', async () => {
  const vacancies = await vacancyById(database, ['V00000001', 'V00000002', 'V99999999'], undefined);
  expect([...vacancies.keys()].sort()).toEqual(['V00000001', 'V00000002']);
  const seekers = await jobSeekerById(database, ['S00000001', 'S99999999'], undefined);
  expect([...seekers.keys()]).toEqual(['S00000001']);
});
