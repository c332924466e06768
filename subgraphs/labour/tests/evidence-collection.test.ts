import { canonicalJson, publishedMethods } from '@huza/shortage';
import { beforeEach, expect, test } from 'vitest';
import { documentOf } from '../src/evidence/document.ts';
import { collectOne } from '../src/occupations-in-demand/evidence/collect.ts';
import { requireCollectable, tablesFor } from '../src/occupations-in-demand/evidence/measures.ts';
import { openDatabase } from './open-database.ts';

const { sql: login } = openDatabase('loginUrl');
const method = publishedMethods.find(({ method: { id } }) => id === 'rwanda-huza')?.method;
if (!method) throw new Error('The method rwanda-huza is not published');

let number = 0;
let collection: string;

beforeEach(async () => {
  const review = `unreachable-${number++}`;
  await login`
    insert into review (id, title, kind, previous_edition, state, method, method_hash, periods)
    values (${review}, 'No hub', 'RENEWAL', '2013', 'OPEN', ${canonicalJson(method)}, 'a hash', '{2025}')`;
  const [row] = await login<{ id: string }[]>`
    insert into evidence_collection (review, state, requested_by)
    values (${review}, 'REQUESTED', 'labour-officer') returning id`;
  collection = row?.id ?? '';
});

const outcome = async () => {
  const [row] = await login`
    select state, finished_at is not null as finished,
      (select count(*)::int from evidence_value where collection = ${collection}) as figures,
      (select array_agg(distinct code) from evidence_request where collection = ${collection}) as codes
    from evidence_collection where id = ${collection}`;
  return { ...row };
};

/** Nothing listens there. */
const nowhere = {
  url: 'http://localhost:9',
  issuer: 'http://localhost:9/openid',
  clientId: 'labour-service',
  clientSecret: 'none',
};

test('while the hub does not answer, a collection fails, says so, and keeps no figure', async () => {
  expect(await collectOne(login, nowhere)).toBe(true);
  expect(await outcome()).toEqual({
    state: 'FAILED',
    finished: true,
    figures: 0,
    codes: ['SIGN_IN_UNAVAILABLE'],
  });
  expect(await collectOne(login, nowhere)).toBe(false);
});

test('a process that does not know the hub says what to set', async () => {
  await collectOne(login, undefined);
  expect(await outcome()).toMatchObject({ state: 'FAILED', figures: 0, codes: ['HUB_UNREACHABLE'] });
  const [request] = await login<{ message: string }[]>`
    select message from evidence_request where collection = ${collection}`;
  expect(request?.message).toMatch(/HUB_URL, LABOUR_CLIENT_ID and LABOUR_CLIENT_SECRET/);
});

test('a collection that another process has taken on is left to it', async () => {
  await login.begin(async (other) => {
    await other`select from evidence_collection where id = ${collection} for update`;
    expect(await collectOne(login, undefined)).toBe(false);
  });
  await collectOne(login, undefined);
});

test('nothing is added to a collection that is finished', async () => {
  await collectOne(login, undefined);
  const added = login`
    insert into evidence_request (
      collection, name, agency, dataset, query, variables, query_hash, request_ids, outcome, asked_at)
    values (${collection}, 'later', 'labour', 'labour.vacancies', '{ table }', '{}', 'a hash', '{}', 'ANSWERED', now())`;
  await expect(added).rejects.toMatchObject({ code: '23001' });
});

test('every measure that a published method has from an agency can be collected, in a few queries', () => {
  for (const { method: published } of publishedMethods) {
    requireCollectable(published);
    const tables = tablesFor(published);
    expect(tables.length).toBeLessThanOrEqual(5);
    const queries = tables.map((table) => documentOf(table));
    const collected = tables.flatMap(({ measures }) => measures);
    for (const { code, agency } of published.measures) {
      expect([code, collected.includes(code)]).toEqual([code, agency !== null]);
      expect(queries.some((query) => query.includes(`${code}: `))).toBe(agency !== null);
    }
  }
});
