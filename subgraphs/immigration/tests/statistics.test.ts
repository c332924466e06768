import { RequestError } from '@huza/access';
import { describe, expect, test } from 'vitest';
import { crossingsOfCountry } from '../src/crossings/queries.ts';
import { permitById, permitsOf } from '../src/permits/queries.ts';
import { permitCounts, permitShares } from '../src/statistics/queries.ts';
import { openDatabase } from './database.ts';

const { sql, database } = openDatabase();

/** A cell without records: it has no key. */
const nobody = { contributors: 0, key: '0' };

/** Permits in force at the end of 2025, counted without the code under test. */
const inForce = async (condition: string): Promise<number> =>
  (
    await sql.unsafe<{ number: number }[]>(`
      select count(*)::int as number from permit
      where ${condition} and date '2025-12-31' between issued_on and expires_on and cancelled_on is null`)
  )[0]?.number ?? -1;

describe('permits by occupation', () => {
  test('are counted at all four levels in one batch', async () => {
    const counts = await permitCounts.occupation(database, ['2', '25', '251', '2512', '0'], undefined);
    for (const code of ['2', '25', '251', '2512']) {
      expect(counts.get(code)?.inForce.contributors).toBe(await inForce(`occupation like '${code}%'`));
    }
    expect(counts.get('0')).toMatchObject({ inForce: nobody, issued: nobody, refused: nobody });
    expect(counts.get('2512')).toMatchObject({ asOf: '2025-12-31', generated: true });
  });

  test('for software developers come from several countries, in the order of their codes', async () => {
    const shares =
      (await permitShares.occupation.nationality(database, ['2512'], undefined)).get('2512') ?? [];
    const codes = shares.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(2);
    expect(codes).toEqual([...codes].sort());
    for (const { code, inForce: counted } of shares.slice(0, 5))
      expect(counted.contributors).toBe(await inForce(`occupation = '2512' and nationality = '${code}'`));
  });

  test('add up over nationalities, classes and unit groups', async () => {
    const counts = await permitCounts.occupation(database, ['2', '7'], undefined);
    for (const dimension of ['nationality', 'permitClass', 'occupation'] as const) {
      const shares = await permitShares.occupation[dimension](database, ['2', '7'], undefined);
      for (const key of ['2', '7']) {
        const sum = shares.get(key)?.reduce((total, share) => total + share.inForce.contributors, 0);
        expect(sum).toBe(counts.get(key)?.inForce.contributors);
      }
    }
  });
});

test('permits and refusals by nationality are those of the last twelve months', async () => {
  const counts = (await permitCounts.nationality(database, ['UGA'], undefined)).get('UGA');
  const [expected] = await sql`
    select
      (select count(*)::int from permit where nationality = 'UGA' and issued_on >= '2025-01-01') as issued,
      (select count(*)::int from permit_application
        where nationality = 'UGA' and status = 'REFUSED' and decided_on >= '2025-01-01') as refused`;
  expect(counts?.issued.contributors).toBe(expected?.issued);
  expect(counts?.refused.contributors).toBe(expected?.refused);
  expect(counts?.inForce.contributors).toBe(await inForce(`nationality = 'UGA'`));
});

test('permits sponsored by an employer are counted', async () => {
  const [{ employer } = { employer: '' }] = await sql<{ employer: string }[]>`
    select employer from permit where employer is not null group by employer order by count(*) desc limit 1`;
  const counts = await permitCounts.employer(database, [employer, 'emp_unknown'], undefined);
  expect(counts.get(employer)?.inForce.contributors).toBe(await inForce(`employer = '${employer}'`));
  expect(counts.get('emp_unknown')?.inForce.contributors).toBe(0);
});

describe('a list of permits', () => {
  test('pages through every permit once, the latest issued first', async () => {
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    for (;;) {
      const rows = await permitsOf(database, { permitClass: 'H1' }, { limit: 100, after });
      const page = rows.slice(0, 100);
      seen.push(...page.map(({ issuedOn, id }) => `${issuedOn} ${id}`));
      const end = page.at(-1);
      if (rows.length <= 100 || !end) break;
      after = [end.issuedOn, end.id];
    }
    const [expected] = await sql`select count(*)::int as number from permit where permit_class = 'H1'`;
    expect(new Set(seen).size).toBe(expected?.number);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  test('can be narrowed by status and by an occupation of any level', async () => {
    const rows = await permitsOf(
      database,
      { status: 'IN_FORCE', occupation: '25' },
      { limit: 99, after: null },
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.status).toBe('IN_FORCE');
      expect(row.occupation).toMatch(/^25/);
      expect(row.expiresOn >= '2025-12-31').toBe(true);
    }
  });

  test('refuses an occupation that is no code of ISCO-08', async () => {
    const listing = permitsOf(database, { occupation: "2' or" }, { limit: 1, after: null });
    await expect(listing).rejects.toThrow(RequestError);
  });

  test('gives no permit for an unknown number', async () => {
    expect((await permitById(database, ['prm_none'], undefined)).size).toBe(0);
  });
});

describe('border crossings', () => {
  test('of a country are counted by month and direction, the latest month first', async () => {
    const rows = (await crossingsOfCountry(database, ['COD', 'UGA'], { last: 3 })).get('COD') ?? [];
    expect([...new Set(rows.map(({ month }) => month))]).toEqual(['2025-12', '2025-11', '2025-10']);
    const [expected] = await sql`
      select count(*)::int as number from border_crossing
      where nationality = 'COD' and crossed_on >= '2025-10-01'`;
    expect(rows.reduce((sum, { crossings }) => sum + crossings.contributors, 0)).toBe(expected?.number);
  });
});
