import { expect, test } from 'vitest';
import { chartData } from '../src/tables/chart-data.ts';
import { pivot } from '../src/tables/pivot.ts';
import { dimension, figure } from './table-cells.ts';

const country = dimension('NATIONALITY', 'nationality', 'Country');
const sex = dimension('SEX', 'sex');
const year = dimension('ISSUED_YEAR', 'issued', 'Period');
const words = { total: 'Total', notApplicable: 'None', label: (code: string) => code };
const uganda = { code: 'UGA', title: 'Uganda' };
const kenya = { code: 'KEN', title: 'Kenya' };

const cells = [
  { totalOver: ['NATIONALITY', 'SEX'], nationality: null, sex: null, permits: figure(60) },
  { totalOver: [], nationality: uganda, sex: 'M', permits: figure(30) },
  { totalOver: ['SEX'], nationality: uganda, sex: null, permits: figure(50) },
  { totalOver: [], nationality: kenya, sex: 'M', permits: figure(null) },
  { totalOver: [], nationality: kenya, sex: 'F', permits: figure(10) },
  { totalOver: ['SEX'], nationality: kenya, sex: null, permits: figure(10) },
];

test('cells become rows and columns by code, each total last, and a missing cell stays missing', () => {
  const { rows, columns } = pivot(cells, 'permits', { rows: [country], columns: [sex] }, words);
  expect(columns.map(({ key }) => key)).toEqual(['F', 'M', '_T']);
  expect(rows.map(({ headers: [header] }) => header?.title)).toEqual(['Kenya', 'Uganda', 'Total']);
  const valuesOf = (place: number) => columns.map(({ key }) => rows[place]?.figures.get(key)?.value);
  expect([valuesOf(0), valuesOf(1), valuesOf(2)]).toEqual([
    [10, null, 10],
    [undefined, 30, 50],
    [undefined, undefined, 60],
  ]);
});

test('what does not apply is no total', () => {
  const outside = [{ totalOver: [], sex: null, permits: figure(4) }];
  const { rows } = pivot(outside, 'permits', { rows: [sex], columns: [] }, words);
  expect(rows[0]?.headers).toEqual([{ code: '_Z', title: 'None', total: false }]);
});

test('a chart leaves out totals and what is withheld, and shows the largest first', () => {
  const dimensions = { rows: [country], columns: [sex] };
  const data = chartData(pivot(cells, 'permits', dimensions, words), dimensions);
  expect(data).toMatchObject({ kind: 'heat', rows: ['Uganda', 'Kenya'], partial: false });
  expect(data.marks.map(({ value }) => value)).toEqual([10, 30]);
});

test('one dimension is drawn as bars, periods as lines on whichever side they stand', () => {
  const byCountry = { rows: [country], columns: [] };
  const single = cells.map((cell) => ({
    ...cell,
    totalOver: cell.totalOver.filter((name) => name !== 'SEX'),
  }));
  expect(chartData(pivot(single, 'permits', byCountry, words), byCountry).kind).toBe('bars');
  const overTime = [2023, 2024].map((issued) => ({
    totalOver: [],
    issued: String(issued),
    permits: figure(issued),
  }));
  for (const dimensions of [
    { rows: [year], columns: [] },
    { rows: [], columns: [year] },
  ]) {
    const data = chartData(pivot(overTime, 'permits', dimensions, words), dimensions);
    expect(data).toMatchObject({ kind: 'lines', columns: ['2023', '2024'] });
    expect(data.marks.map(({ column, value }) => [column, value])).toEqual([
      ['2023', 2023],
      ['2024', 2024],
    ]);
  }
});
