import { expect, test } from 'vitest';
import { testHub } from './hub.ts';
import { inDatabaseOf } from './in-database-of.ts';

interface Cell {
  readonly totalOver: readonly string[];
  readonly sex: 'FEMALE' | 'MALE' | null;
  readonly occupation: { readonly code: string } | null;
  readonly employed: { readonly value: number | null; readonly standardError: number | null };
}
interface Person {
  readonly district: string;
  readonly cluster: number;
  readonly weight: number;
  readonly sex: string;
  readonly status: string;
  readonly group: string | null;
}

/** By the definition, from the records: of each stratum's clusters, whether or not they have anyone in the cell. */
function standardErrorOf(people: readonly Person[], isInCell: (person: Person) => boolean): number {
  const totals = new Map<string, Map<number, number>>();
  for (const person of people) {
    const stratum = totals.get(person.district) ?? new Map<number, number>();
    totals.set(person.district, stratum);
    const own = isInCell(person) ? person.weight : 0;
    stratum.set(person.cluster, (stratum.get(person.cluster) ?? 0) + own);
  }
  const variances = [...totals.values()].map((stratum) => {
    const clusters = [...stratum.values()];
    const mean = clusters.reduce((sum, total) => sum + total, 0) / clusters.length;
    const squares = clusters.reduce((sum, total) => sum + (total - mean) ** 2, 0);
    return (clusters.length / (clusters.length - 1)) * squares;
  });
  return Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0));
}

test.each([
  ['of the finest cells and of every total', '[OCCUPATION_MAJOR_GROUP, SEX]', true],
  ['of a table without totals', '[OCCUPATION_MAJOR_GROUP, SEX]', false],
])('standard errors %s are those of clusters in strata', async (_, by, totals) => {
  await using hub = await testHub();
  const { data, errors } = await hub.ask<{ labourForceTable: { cells: { nodes: Cell[] } } }>(
    `{ labourForceTable(by: ${by}, totals: ${totals}, filter: { labourForceStatus: EMPLOYED }) {
      cells(first: 100) { nodes { totalOver sex occupation { code } employed { value standardError } } }
    } }`,
  );
  expect(errors).toBeUndefined();
  const people = await inDatabaseOf<Person>(
    'statistics',
    `select district, cluster, weight, sex, status, left(occupation, 1) as group
     from survey_person where period = (select max(period) from survey_person)`,
  );
  const cells = data.labourForceTable.cells.nodes;
  expect(cells.some(({ totalOver }) => totalOver.length > 0)).toBe(totals);
  const published = cells.filter(({ employed }) => employed.value !== null);
  expect(published.length).toBeGreaterThan(15);
  for (const { totalOver, sex, occupation, employed } of published) {
    const expected = standardErrorOf(
      people,
      (person) =>
        person.status === 'EMPLOYED' &&
        (totalOver.includes('SEX') || person.sex === sex?.slice(0, 1)) &&
        (totalOver.includes('OCCUPATION_MAJOR_GROUP') || person.group === occupation?.code),
    );
    expect(employed.standardError).toBeCloseTo(expected, 0);
  }
});

test('the total has the same standard error in a table of one dimension as in a table of two', async () => {
  await using hub = await testHub();
  const totalOf = async (by: string) => {
    const query = `{ labourForceTable(by: [${by}]) {
      cells(first: 100) { nodes { totalOver employed { value standardError } } }
    } }`;
    const { data } = await hub.ask<{ labourForceTable: { cells: { nodes: Cell[] } } }>(query);
    return data.labourForceTable.cells.nodes.find(
      ({ totalOver }) => totalOver.length === by.split(',').length,
    )?.employed;
  };
  const total = await totalOf('PROVINCE, SEX');
  expect(total?.standardError).toBeGreaterThan(0);
  expect(await totalOf('PROVINCE')).toEqual(total);
  expect(await totalOf('SEX')).toEqual(total);
});
