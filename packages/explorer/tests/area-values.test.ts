import { expect, test } from 'vitest';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { areaValues } from '../src/tables/area-values.ts';
import type { Cell } from '../src/tables/ask-table.ts';
import { pivot } from '../src/tables/pivot.ts';
import { dimension, figure } from './table-cells.ts';

const district = dimension('DISTRICT', 'district', 'District');
const province = dimension('PROVINCE', 'province');
const country = dimension('NATIONALITY', 'nationality', 'Country');
const sex = dimension('SEX', 'sex', 'Sex');
const year = dimension('YEAR', 'year', 'Period');
const words = { total: 'Total', notApplicable: 'None', label: (code: string) => code };
const gasabo = { code: '12', title: 'Gasabo' };
const rusizi = { code: '36', title: 'Rusizi' };

type Dimensions = Parameters<typeof areaValues>[1];
const valuesOf = (cells: readonly Cell[], dimensions: Dimensions) =>
  areaValues(pivot(cells, 'persons', dimensions, words), dimensions);
const cell = (members: Partial<Cell>, persons: FigurePartsFragment, ...totalOver: string[]): Cell => ({
  ...members,
  totalOver,
  persons,
});

test('a table by district and sex gives each district’s total, and tells a withheld value', () => {
  const cells = [
    cell({ district: gasabo, sex: 'M' }, figure(10)),
    cell({ district: gasabo, sex: null }, figure(30), 'SEX'),
    cell({ district: rusizi, sex: null }, figure(null), 'SEX'),
    cell({ district: null, sex: null }, figure(90), 'DISTRICT', 'SEX'),
  ];
  const expected = {
    of: 'districts',
    dimension: 'DISTRICT',
    period: undefined,
    values: [
      { code: '12', title: 'Gasabo', value: 30, withheld: false },
      { code: '36', title: 'Rusizi', value: null, withheld: true },
    ],
  };
  expect(valuesOf(cells, { rows: [district], columns: [sex] })).toEqual(expected);
  expect(valuesOf(cells, { rows: [sex], columns: [district] })).toEqual(expected);
});

test('years that nobody adds up give the latest, and say which it is', () => {
  const cells = [
    cell({ province: 'Kigali City', year: '2024' }, figure(1)),
    cell({ province: 'Kigali City', year: '2025' }, figure(2)),
  ];
  expect(valuesOf(cells, { rows: [province], columns: [year] })).toMatchObject({
    of: 'provinces',
    period: '2025',
    values: [{ code: 'Kigali City', value: 2 }],
  });
});

test('countries are a map of the world; a table by neither has no map', () => {
  const cells = [cell({ nationality: { code: 'UGA', title: 'Uganda' }, sex: 'M' }, figure(3))];
  expect(valuesOf(cells, { rows: [country], columns: [] })?.of).toBe('countries');
  expect(valuesOf(cells, { rows: [sex], columns: [] })).toBeUndefined();
});

test('where another dimension has neither a total nor periods there is nothing to show of an area', () => {
  const cells = [
    cell({ district: gasabo, sex: 'M' }, figure(10)),
    cell({ district: gasabo, sex: 'F' }, figure(5)),
  ];
  expect(valuesOf(cells, { rows: [district], columns: [sex] })).toBeUndefined();
});
