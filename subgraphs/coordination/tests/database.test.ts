import { wholeDatabase } from '@huza/subgraph';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { authoredAgencies, catalogue } from '../src/catalogue/catalogue-entry.ts';
import {
  agencyByName,
  allAgencies,
  datasetByName,
  datasetsOf,
  datasetsOfAgency,
} from '../src/catalogue/queries.ts';

const sql = postgres(inject('databases').coordination?.loginUrl ?? '', { max: 2, onnotice: () => {} });
afterAll(() => sql.end());
const database = wholeDatabase(drizzle(sql));

const authored = catalogue().toSorted((a, b) => (a.name < b.name ? -1 : 1));
const all = { limit: 100, after: null };
const names = async (filter: Parameters<typeof datasetsOf>[1]) =>
  (await datasetsOf(database, filter, all)).map(({ name }) => name);

test('the database holds the catalogue and the agencies as they are authored', async () => {
  const found = await datasetsOf(database, {}, all);
  expect(found).toHaveLength(authored.length);
  const byName = new Map(found.map((one) => [one.name, one]));
  for (const entry of authored) expect(byName.get(entry.name)).toMatchObject(entry);
  expect(await allAgencies(database)).toEqual(authoredAgencies());
});

test('datasets and agencies are had by name in one batch; an unknown name gives none', async () => {
  const datasets = await datasetByName(database, ['labour.vacancies', 'labour.nothing'], undefined);
  expect([...datasets.keys()]).toEqual(['labour.vacancies']);
  const agencies = await agencyByName(database, ['statistics', 'nobody'], undefined);
  expect([...agencies.values()].map(({ acronym }) => acronym)).toEqual(['NISR']);
});

test('each agency’s datasets are its own', async () => {
  const groups = await datasetsOfAgency(database, ['labour', 'immigration'], undefined);
  for (const agency of ['labour', 'immigration']) {
    const own = authored.filter(({ name }) => name.startsWith(`${agency}.`)).map(({ name }) => name);
    expect(groups.get(agency)?.map(({ name }) => name)).toEqual(own);
  }
});

describe('a list of datasets', () => {
  test('pages through the whole catalogue once, by name', async () => {
    const seen: string[] = [];
    for (let after: readonly string[] | null = null; ; ) {
      const rows = await datasetsOf(database, {}, { limit: 4, after });
      const page = rows.slice(0, 4).map(({ name }) => name);
      seen.push(...page);
      if (rows.length <= 4) break;
      after = page.slice(-1);
    }
    expect(seen).toHaveLength(authored.length);
    expect(new Set(seen)).toEqual(new Set(authored.map(({ name }) => name)));
  });

  test('can be narrowed by agency, and by whether records are generated', async () => {
    expect(await names({ publisher: 'coordination' })).toEqual([
      'coordination.access-requests',
      'coordination.agencies',
      'coordination.agreements',
      'coordination.audit-log',
      'coordination.catalogue',
      'coordination.webhooks',
    ]);
    const generated = authored.filter((entry) => entry.generated).map(({ name }) => name);
    expect(new Set(await names({ generated: true }))).toEqual(new Set(generated));
    expect(await names({ generated: false })).toHaveLength(authored.length - generated.length);
  });

  test('is searched by words in any form, and a search may hold anything', async () => {
    expect(await names({ search: 'permits' })).toEqual(
      expect.arrayContaining(['immigration.permits', 'immigration.permit-classes']),
    );
    expect(await names({ search: 'refugee' })).toContain('statistics.refugee-stock');
    expect(await names({ search: 'vacancies -occupation', publisher: 'labour' })).toContain(
      'labour.vacancies',
    );
    expect(await names({ search: "'; drop table dataset; --" })).toEqual([]);
    expect(await names({ search: 'submarines' })).toEqual([]);
  });
});

test('the role that serves can change nothing', async () => {
  await expect(sql`update dataset set sensitivity = 'PUBLIC'`).rejects.toThrow(/permission denied/);
});
