import { occupation } from '@huza/classifications';
import type { RequestDatabase } from '@huza/subgraph';
import { expect, test } from 'vitest';
import { edition, editionEntry } from '../src/database/tables.ts';
import { allEditions, entriesOf, findEdition, followedBy } from '../src/occupations-in-demand/editions.ts';
import { standings } from '../src/occupations-in-demand/standing.ts';
import { openDatabase } from './open-database.ts';

const { database } = openDatabase();
const { database: owner } = openDatabase('ownerUrl');
const today = '2025-12-31';

test('its entries are skilled unit groups of ISCO-08, software developers among them', async () => {
  const entries = (await entriesOf(database, ['2013'], undefined)).get('2013') ?? [];
  const codes = entries.map((entry) => entry.occupation);
  expect(codes).toContain('2512');
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect([code, occupation(code)?.level]).toEqual([code, 4]);
  expect(codes.filter((code) => !/^[23]/.test(code))).toEqual([]);
});

test('an occupation of any level is listed when a unit group at or below it is', async () => {
  const found = await standings(database, ['2512', '251', '25', '2', '9', '9111'], { on: today });
  expect(found.get('2512')).toEqual({ key: '2512', edition: '2013', unitGroups: ['2512'] });
  expect(found.get('251')?.unitGroups).toEqual(['2511', '2512', '2513', '2514']);
  for (const code of ['25', '2']) expect(found.get(code)?.unitGroups).toContain('2512');
  for (const code of ['9', '9111']) expect(found.get(code)?.unitGroups).toEqual([]);
});

test('before the first edition nothing is in force', async () => {
  expect(await findEdition(database, null, '2013-04-03')).toBeNull();
  expect((await standings(database, ['2512'], { on: '2013-04-03' })).size).toBe(0);
  expect((await findEdition(database, null, '2013-04-04'))?.name).toBe('2013');
});

class Undo extends Error {}

/** Lets a test see two editions; nobody else does, and nothing of it stays. */
async function withSecondEdition(look: (database: RequestDatabase) => Promise<void>): Promise<void> {
  const trying = owner.transaction(async (transaction) => {
    await transaction.update(edition).set({ effectiveUntil: '2025-07-01' });
    await transaction.insert(edition).values({
      name: '2025',
      legalReference: 'A second edition',
      effectiveFrom: '2025-07-01',
      entriesAreDemonstration: true,
    });
    await transaction.insert(editionEntry).values({ edition: '2025', occupation: '3512' });
    await look(transaction as unknown as RequestDatabase);
    throw new Undo();
  });
  await expect(trying).rejects.toThrow(Undo);
}

test('each day has one edition in force: a new one takes over from its first day', async () => {
  await withSecondEdition(async (both) => {
    expect((await findEdition(both, null, '2025-06-30'))?.name).toBe('2013');
    expect((await findEdition(both, null, '2025-07-01'))?.name).toBe('2025');
    expect((await allEditions(both)).map(({ name }) => name)).toEqual(['2025', '2013']);
    const following = await followedBy(both, ['2013', '2025'], undefined);
    expect([...following]).toEqual([['2013', { key: '2013', next: '2025' }]]);
    const before = await standings(both, ['2512', '3512'], { on: '2025-06-30' });
    const after = await standings(both, ['2512', '3512'], { on: '2025-07-01' });
    expect(before.get('2512')).toMatchObject({ edition: '2013', unitGroups: ['2512'] });
    expect(after.get('2512')).toMatchObject({ edition: '2025', unitGroups: [] });
    expect([before.get('3512')?.unitGroups, after.get('3512')?.unitGroups]).toEqual([[], ['3512']]);
  });
  expect((await followedBy(database, ['2013'], undefined)).size).toBe(0);
  expect((await allEditions(database)).map(({ name }) => name)).toEqual(['2013']);
});
