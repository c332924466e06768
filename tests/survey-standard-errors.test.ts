import { expect, test } from 'vitest';
import { testHub } from './hub.ts';

interface Table {
  readonly labourForceTable: {
    readonly cells: {
      readonly nodes: readonly {
        readonly totalOver: readonly string[];
        readonly employed: { readonly value: number; readonly standardError: number };
      }[];
    };
  };
}

test('the total has the same standard error in a table of one dimension as in a table of two', async () => {
  await using hub = await testHub();
  const totalOf = async (by: string) => {
    const query = `{ labourForceTable(by: [${by}]) {
      cells(first: 100) { nodes { totalOver employed { value standardError } } }
    } }`;
    const { data } = await hub.ask<Table>(query);
    return data.labourForceTable.cells.nodes.find(
      ({ totalOver }) => totalOver.length === by.split(',').length,
    )?.employed;
  };
  const total = await totalOf('PROVINCE, SEX');
  expect(total?.standardError).toBeGreaterThan(0);
  expect(await totalOf('PROVINCE')).toEqual(total);
  expect(await totalOf('SEX')).toEqual(total);
});
