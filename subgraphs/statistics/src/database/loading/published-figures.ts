import { readCsv } from '@huza/ingest';
import { z } from 'zod';

/** A published figure in the order of the columns of `observation`. */
export type ObservationRow = readonly [
  indicator: string,
  area: string,
  occupation: string,
  sex: string,
  age: string,
  period: string,
  value: number,
  observationStatus: string,
];

export const observationColumns = [
  'indicator',
  'area',
  'occupation',
  'sex',
  'age',
  'period',
  'value',
  'observation_status',
];

/** SDMX's code for the total of a dimension. */
const total = '_T';
const number = z.coerce.number().min(0);
const year = z.string().regex(/^\d{4}$/, 'expected a year');
const alpha3 = z.string().length(3);

const read = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  readCsv(new URL(`../../../data/${name}.csv`, import.meta.url), z.object(shape));

/** The source gives thousands with three decimals: whole persons. */
const persons = (thousands: number) => Math.round(thousands * 1_000);

const byAgeAndSex = { year, age: z.string(), sex: z.enum(['M', 'F']) };
const ageBand = (age: string) => (age === 'Total' ? total : age);

export const indicators = () =>
  read('indicators', {
    code: z.string(),
    title: z.string(),
    definition: z.string(),
    unit: z.string(),
    dataset: z.string(),
    citation: z.string(),
    licence: z.string(),
  });

/** Migrants by origin and destination; the destination's total has the origin TOTAL. */
export const migrantPairs = () =>
  read('migrant-stock', { year, destination: alpha3, origin: z.string(), migrants: number });

/** Every published figure of the indicators. */
export function* publishedFigures(): Generator<ObservationRow> {
  yield* employment();
  yield* labourForceOfWomen();
  yield* totalMigrants();
  yield* migrantsByAge();
  yield* population();
  yield* refugees();
}

function* employment(): Generator<ObservationRow> {
  const shape = { year, isco_major_group: z.string(), employed_thousands: number };
  for (const row of read('employment-by-occupation', shape)) {
    const occupation = row.isco_major_group === 'TOTAL' ? total : row.isco_major_group;
    yield [
      'EMPLOYMENT_BY_OCCUPATION',
      'RWA',
      occupation,
      total,
      total,
      row.year,
      persons(row.employed_thousands),
      'E',
    ];
  }
}

function* labourForceOfWomen(): Generator<ObservationRow> {
  for (const row of read('labour-force-of-women', {
    year,
    labour_force_women_15_and_over_thousands: number,
  })) {
    const value = persons(row.labour_force_women_15_and_over_thousands);
    yield ['LABOUR_FORCE_WOMEN', 'RWA', total, 'F', 'Y_GE15', row.year, value, 'E'];
  }
}

function* totalMigrants(): Generator<ObservationRow> {
  for (const row of migrantPairs()) {
    if (row.origin !== 'TOTAL') continue;
    yield ['MIGRANT_STOCK', row.destination, total, total, total, row.year, row.migrants, 'A'];
  }
}

function* migrantsByAge(): Generator<ObservationRow> {
  for (const row of read('migrants-by-age-and-sex', {
    ...byAgeAndSex,
    destination: alpha3,
    migrants: number,
  })) {
    yield [
      'MIGRANT_STOCK_BY_AGE',
      row.destination,
      total,
      row.sex,
      ageBand(row.age),
      row.year,
      row.migrants,
      'A',
    ];
  }
}

/** The source has no total of both sexes: it is their sum. */
function* population(): Generator<ObservationRow> {
  const sums = new Map<string, number>();
  const shape = { ...byAgeAndSex, country: alpha3, population_thousands: number };
  for (const row of read('population-by-age-and-sex', shape)) {
    const age = ageBand(row.age);
    const value = persons(row.population_thousands);
    yield ['POPULATION', row.country, total, row.sex, age, row.year, value, 'A'];
    const key = `${row.country} ${age} ${row.year}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  for (const [key, value] of sums) {
    const [area = '', age = '', period = ''] = key.split(' ');
    yield ['POPULATION', area, total, total, age, period, value, 'A'];
  }
}

function* refugees(): Generator<ObservationRow> {
  for (const row of read('refugee-stock', { year, destination: alpha3, refugees: number })) {
    yield ['REFUGEE_STOCK', row.destination, total, total, total, row.year, row.refugees, 'A'];
  }
}
