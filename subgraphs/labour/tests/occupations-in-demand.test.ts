import { occupation } from '@huza/classifications';
import type { RequestDatabase } from '@huza/subgraph';
import { expect, test } from 'vitest';
import { edition, editionEntry } from '../src/database/tables.ts';
import { allEditions, entriesOf, findEdition } from '../src/occupations-in-demand/editions/queries.ts';
import { standings } from '../src/occupations-in-demand/editions/standing.ts';
import { openDatabase } from './open-database.ts';

const openedAsOwner = openDatabase('ownerUrl');
const openedAsLogin = openDatabase('loginUrl');
const { database, database: owner } = openedAsOwner;
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
  const on = (code: string) => `${code} ${today}`;
  const found = await standings(database, ['2512', '251', '25', '2', '9', '9111'].map(on), undefined);
  const own = { key: on('2512'), occupation: '2512', edition: '2013', unitGroups: ['2512'] };
  expect(found.get(on('2512'))).toEqual(own);
  expect(found.get(on('251'))?.unitGroups).toEqual(['2511', '2512', '2513', '2514']);
  for (const code of ['25', '2']) expect(found.get(on(code))?.unitGroups).toContain('2512');
  for (const code of ['9', '9111']) expect(found.get(on(code))?.unitGroups).toEqual([]);
});

test('before the first edition nothing is in force', async () => {
  expect(await findEdition(database, null, '2013-04-03')).toBeNull();
  expect((await standings(database, ['2512 2013-04-03'], undefined)).size).toBe(0);
  expect((await findEdition(database, null, '2013-04-04'))?.name).toBe('2013');
});

class Undo extends Error {}

/** Lets a test see two editions; nobody else does, and nothing of it stays. */
async function withSecondEdition(
  second: Pick<typeof edition.$inferInsert, 'effectiveFrom' | 'replaces'>,
  look: (database: RequestDatabase) => Promise<void>,
): Promise<void> {
  const trying = owner.transaction(async (transaction) => {
    const values = { name: '2025', legalReference: 'A second edition', entriesAreDemonstration: true };
    await transaction.insert(edition).values({ ...values, ...second });
    await transaction.insert(editionEntry).values({ edition: '2025', occupation: '3512' });
    await look(transaction as unknown as RequestDatabase);
    throw new Undo();
  });
  await expect(trying).rejects.toThrow(Undo);
}

test('each day has one edition in force: a new one takes over from its first day', async () => {
  await withSecondEdition({ effectiveFrom: '2025-07-01' }, async (both) => {
    expect((await findEdition(both, null, '2025-06-30'))?.name).toBe('2013');
    expect((await findEdition(both, null, '2025-07-01'))?.name).toBe('2025');
    expect(
      (await allEditions(both)).map(({ name, effectiveUntil, next }) => [name, effectiveUntil, next]),
    ).toEqual([
      ['2025', null, null],
      ['2013', '2025-07-01', '2025'],
    ]);
    const days = ['2512 2025-06-30', '2512 2025-07-01', '3512 2025-06-30', '3512 2025-07-01'];
    const found = await standings(both, days, undefined);
    expect(days.map((day) => [found.get(day)?.edition, found.get(day)?.unitGroups])).toEqual([
      ['2013', ['2512']],
      ['2025', []],
      ['2013', []],
      ['2025', ['3512']],
    ]);
  });
  expect((await allEditions(database)).map(({ name, next }) => [name, next])).toEqual([['2013', null]]);
});

test('an edition that stands in the place of another is in force from the same day, the other never', async () => {
  await withSecondEdition({ effectiveFrom: '2013-04-04', replaces: '2013' }, async (both) => {
    expect((await findEdition(both, null, '2013-04-04'))?.name).toBe('2025');
    expect((await findEdition(both, null, '2013-04-03'))?.name).toBeUndefined();
    expect(await findEdition(both, '2013', today)).toMatchObject({
      effectiveUntil: '2013-04-04',
      next: '2025',
    });
  });
});

test.each([
  ['an edition is changed', "update edition set legal_reference = 'Another'"],
  ['an edition is deleted', "delete from edition where name = '2013'"],
  ['an entry is changed', "update edition_entry set occupation = '9111' where occupation = '2512'"],
  ['an entry is deleted', "delete from edition_entry where occupation = '2512'"],
  ['entries are emptied', 'truncate edition_entry'],
  ['an entry is added later', "insert into edition_entry (edition, occupation) values ('2013', '9111')"],
])('the database refuses that %s, of the role that serves and of the owner', async (_title, statement) => {
  for (const sql of [openedAsLogin.sql, openedAsOwner.sql]) {
    await expect(sql.unsafe(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|23001)$/),
    });
  }
  expect((await findEdition(database, '2013', today))?.legalReference).toMatch(/^Ministerial Instructions/);
});
