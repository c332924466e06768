import type { Sql, TransactionSql } from 'postgres';
import { expect, test } from 'vitest';
import { documentOf } from '../src/evidence/document.ts';
import { collectSurvey } from '../src/labour-market-tests/survey/collect-survey.ts';
import { surveyTable } from '../src/labour-market-tests/survey/survey-table.ts';
import { openDatabase } from './open-database.ts';

const { sql: owner } = openDatabase('ownerUrl');

/** Nothing listens there. */
const nowhere = {
  url: 'http://localhost:9',
  issuer: 'http://localhost:9/openid',
  clientId: 'labour-service',
  clientSecret: 'none',
};

/** In a transaction that is rolled back: hubs of other tests ask for figures in the same database. */
function withTests(groups: readonly string[], run: (sql: TransactionSql, client: Sql) => Promise<void>) {
  const rolledBack = new Error('The test is over');
  const running = owner.begin(async (sql) => {
    await sql`lock table survey_collection in access exclusive mode`;
    await sql`delete from survey_collection`;
    await sql`update labour_market_test set status = 'WITHDRAWN'`;
    for (const group of groups) {
      await sql`
        update labour_market_test set status = 'REQUESTED', occupation = ${`${group}422`}
        where id = (select id from labour_market_test where status = 'WITHDRAWN' limit 1)`;
    }
    await run(sql, {
      begin: (inner: (sql: TransactionSql) => Promise<unknown>) => sql.savepoint(inner),
    } as Sql);
    throw rolledBack;
  });
  return expect(running).rejects.toBe(rolledBack);
}

async function all(client: Sql, asker?: typeof nowhere): Promise<void> {
  while (await collectSurvey(client, asker));
}

test('each major group in which a test waits is asked for once; while the hub does not answer, that is said', () =>
  withTests(['2', '2', '3'], async (sql, client) => {
    await all(client, nowhere);
    const failed = { state: 'FAILED', code: 'SIGN_IN_UNAVAILABLE', period: null };
    expect([
      ...(await sql`select occupation, state, code, period from survey_collection order by occupation`),
    ]).toEqual([
      { occupation: '2', ...failed },
      { occupation: '3', ...failed },
    ]);
    await sql`delete from survey_collection where occupation = '3'`;
    expect(await collectSurvey(client, undefined)).toBe(true);
    const [kept] = await sql`select code, message from survey_collection where occupation = '3'`;
    expect(kept).toEqual({ code: 'HUB_UNREACHABLE', message: expect.stringContaining('set HUB_URL') });
  }));

test('a failure takes no figures away, and is tried again after a while; figures are a day old at most', () =>
  withTests(['2'], async (sql, client) => {
    const age = (state: string, time: string) =>
      sql`update survey_collection set asked_at = now() - ${time}::interval where state = ${state}`;
    const states = async () =>
      (await sql`select state from survey_collection order by state`).map(({ state }) => state);
    await all(client, nowhere);
    await sql`update survey_collection set state = 'ANSWERED', period = '2025'`;
    await age('ANSWERED', '23 hours');
    expect(await collectSurvey(client, nowhere)).toBe(false);
    await age('ANSWERED', '25 hours');
    await all(client, nowhere);
    expect(await states()).toEqual(['ANSWERED', 'FAILED']);
    await age('FAILED', '14 seconds');
    expect(await collectSurvey(client, nowhere)).toBe(false);
    await age('FAILED', '16 seconds');
    expect(await collectSurvey(client, nowhere)).toBe(true);
    expect(await states()).toEqual(['ANSWERED', 'FAILED']);
  }));

test('what another process asks for is left to it', () =>
  withTests(['2', '3'], async (sql, client) => {
    const other = await owner.reserve();
    await other`select pg_advisory_lock(hashtext('survey_collection'), 2)`;
    await all(client, nowhere);
    await other`select pg_advisory_unlock(hashtext('survey_collection'), 2)`;
    other.release();
    expect([...(await sql`select occupation from survey_collection`)]).toEqual([{ occupation: '3' }]);
  }));

test('the query asks for a major group of the latest year, in districts and at every level, and for no person', () => {
  const query = documentOf(surveyTable);
  expect(query).toContain('filter: { occupation: $occupation }');
  expect(query).toContain('district { code }');
  expect(query).not.toMatch(/citizenship|sex|ageBand/);
});
