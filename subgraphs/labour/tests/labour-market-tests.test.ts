import { replay } from '@huza/labour-market-test';
import { describe, expect, test } from 'vitest';
import { candidatesOf, countsOfCandidates } from '../src/labour-market-tests/candidates.ts';
import { appealUntil, frameworkOn, validUntil } from '../src/labour-market-tests/deadlines.ts';
import { decisionsOf, testById, testKey, testsOf } from '../src/labour-market-tests/queries.ts';
import { openDatabase } from './open-database.ts';

const { sql, database } = openDatabase();

/** Each statement finds the records that would contradict its title. */
const contradictions: Record<string, string> = {
  'a test stands where its last event left it': `
    select id from labour_market_test t join lateral (
      select status from labour_market_test_event e where e.test = t.id order by sequence desc limit 1
    ) latest on true where latest.status <> t.status`,
  'a test’s outcome is that of its last decision': `
    select id from labour_market_test t left join lateral (
      select outcome from labour_market_test_decision d where d.test = t.id order by sequence desc limit 1
    ) latest on true where latest.outcome is distinct from t.outcome`,
  'a passed or exempt test has a last valid day, a failed one has none': `
    select id from labour_market_test where (valid_until is not null) <> (coalesce(outcome, 'FAILED') <> 'FAILED')`,
  'a referred job seeker seeks the same minor group': `
    select r.id from referral r join labour_market_test t on t.id = r.test
    where left(r.occupation, 3) <> left(t.occupation, 3)`,
  'a vacancy of a test is its employer’s': `
    select t.id from labour_market_test t join vacancy v on v.id = t.vacancy where v.employer <> t.employer`,
  'a test is asked for while its vacancy is posted, of the same post': `
    select t.id from labour_market_test t join vacancy v on v.id = t.vacancy
    where t.requested_on not between v.posted and v.closes or v.occupation <> t.occupation or v.district <> t.district
      or t.monthly_pay < v.pay_from`,
  'the employment service advertised it on days of its vacancy': `
    select t.id from labour_market_test t join vacancy v on v.id = t.vacancy join advertising_run a on a.test = t.id
    where a.channel = 'PUBLIC_EMPLOYMENT_SERVICE' and (a.starts < v.posted or a.ends > v.closes)`,
  'histories are in the order of their days': `
    select test from (
      select test, happened_on, lag(happened_on) over (partition by test order by sequence) as before
      from labour_market_test_event
    ) steps where happened_on < before`,
  'nothing happens after the register’s last day': `
    select test from labour_market_test_event, register where happened_on > generated_until`,
};

describe('generated labour market tests are consistent', () => {
  test.each(Object.entries(contradictions))('%s', async (_title, statement) => {
    expect([...(await sql.unsafe(statement))]).toEqual([]);
  });

  test('every outcome and most statuses occur', async () => {
    const [row] = await sql`
      select count(distinct outcome)::int as outcomes, count(distinct status)::int as statuses from labour_market_test`;
    expect(row?.outcomes).toBe(3);
    expect(row?.statuses).toBeGreaterThanOrEqual(6);
  });
});

test('every decision that is kept gives the same when it is taken again', async () => {
  const ids = (await sql<{ id: string }[]>`select id from labour_market_test`).map(({ id }) => id);
  const decisions = [...(await decisionsOf(database, ids, undefined)).values()].flat();
  expect(decisions.length).toBeGreaterThan(20);
  for (const { content, facts, rules, hashes, rulesOutcome } of decisions) {
    const { same, decision } = replay({ framework: content, facts, decision: rules, hashes });
    expect([same, decision.outcome]).toEqual([true, rulesOutcome]);
  }
});

test('tests are listed a page at a time, the latest first, and narrowed by where they stand', async () => {
  const seen: string[] = [];
  for (let after: readonly string[] | null = null; ; ) {
    const rows = await testsOf(database, {}, { limit: 10, after });
    seen.push(...rows.slice(0, 10).map((row) => testKey(row).join(' ')));
    const end = rows[9];
    if (rows.length <= 10 || !end) break;
    after = testKey(end);
  }
  const [expected] = await sql`select count(*)::int as number from labour_market_test`;
  expect(new Set(seen).size).toBe(expected?.number);
  expect(seen).toEqual(seen.toSorted().reverse());
  const expired = await testsOf(database, { status: 'EXPIRED' }, { limit: 99, after: null });
  expect(expired.length).toBeGreaterThan(0);
  for (const { validUntil: until } of expired) expect(String(until) < '2025-12-31').toBe(true);
});

test('tests are narrowed to those whose deadline is on a day or before: for an appeal, else of validity', async () => {
  const listed = async (deadlineTo: string) =>
    (await testsOf(database, { deadlineTo }, { limit: 10_000, after: null })).map(({ id }) => id);
  const deadlines = await sql<{ id: string; appeal: string | null; valid: string | null }[]>`
    select id, appeal_until::text as appeal, valid_until::text as valid from labour_market_test`;
  const [failed] = deadlines.filter(({ appeal }) => appeal);
  const [passed] = deadlines.filter(({ appeal, valid }) => !appeal && valid);
  const none = deadlines.filter(({ appeal, valid }) => !appeal && !valid).map(({ id }) => id);
  expect(none.length).toBeGreaterThan(0);
  for (const [one, day] of [
    [failed, failed?.appeal],
    [passed, passed?.valid],
  ] as const) {
    const [last, before] = [day ?? '', dayBefore(day ?? '')];
    expect(await listed(last)).toContain(one?.id);
    expect(await listed(before)).not.toContain(one?.id);
  }
  const all = await listed('2100-01-01');
  expect(all).toHaveLength(deadlines.length - none.length);
  expect(all).not.toContain(none[0]);
  expect(await listed('2000-01-01')).toEqual([]);
});

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('candidates seek the same minor group, and are found for many tests in one batch', async () => {
  const tests = await sql<
    { id: string; occupation: string }[]
  >`select id, occupation from labour_market_test`;
  const ids = tests.map(({ id }) => id);
  const found = await candidatesOf(database, ids, { first: 5 });
  const counts = await countsOfCandidates(database, ids, undefined);
  expect(found.size).toBeGreaterThan(5);
  for (const { id, occupation } of tests) {
    const candidates = found.get(id) ?? [];
    for (const candidate of candidates) expect(candidate.occupation.slice(0, 3)).toBe(occupation.slice(0, 3));
    const same = candidates.map(({ sameOccupation }) => sameOccupation);
    expect(same).toEqual(same.toSorted((one, other) => Number(other) - Number(one)));
    const able = candidates.filter(({ hasEducation }) => hasEducation).length;
    expect(counts.get(id)?.matched ?? 0).toBeGreaterThanOrEqual(able);
  }
  expect((await testById(database, ['LMTnone'], undefined)).size).toBe(0);
});

test('deadlines end on working days: an appeal over Independence Day, a validity over a weekend', () => {
  expect(appealUntil(frameworkOn('2026-06-01'), '2026-06-01')).toBe('2026-07-02');
  expect(validUntil('2026-02-04')).toBe('2026-08-03');
  expect(() => frameworkOn('2001-01-01')).toThrow(
    'No framework of labour market tests is in force on 2001-01-01',
  );
});
