import type { CodeList, Dataflow } from '@huza/sdmx';
import type { RouteParts } from '@huza/subgraph';
import type { Sql } from 'postgres';
import { area, codeList, frequency, occupation, sex, total } from './code-lists.ts';
import type { Constraint } from './constraint.ts';
import { labourForce } from './labour-force.ts';
import { type Observations, readObservations } from './observations.ts';
import { dataflow, dimension } from './published-dataflow.ts';

/** A dataflow and where its observations come from. */
export interface PublishedDataflow {
  readonly dataflow: Dataflow;
  observations(source: Source, constraint: Constraint): Observations;
}

/** The agency's database, and how its tables are protected for anybody. */
export type Source = Pick<RouteParts, 'client' | 'disclosureControl'>;

const ageBands: CodeList = codeList('CL_AGE', 'Age', [
  total,
  { id: 'Y_GE15', name: '15 years and over' },
  ...Array.from({ length: 15 }, (_, index) => `${5 * index}-${5 * index + 4}`).map((id) => ({
    id,
    name: `${id.replace('-', ' to ')} years`,
  })),
  { id: '75_', name: '75 years and over' },
]);

const freq = dimension('FREQ', 'Frequency', frequency);
const refArea = dimension('REF_AREA', 'Reference area', area);
const dimensions = {
  occupation: { component: dimension('OCCUPATION', 'Occupation', occupation), column: 'occupation' },
  sex: { component: dimension('SEX', 'Sex', sex), column: 'sex' },
  age: { component: dimension('AGE', 'Age', ageBands), column: 'age' },
} as const;

/** One published indicator: beside the country, the dimensions in which its figures differ. */
function indicator(
  code: string,
  name: string,
  description: string,
  by: readonly (keyof typeof dimensions)[],
): PublishedDataflow {
  return {
    dataflow: dataflow(code, name, description, [
      freq,
      refArea,
      ...by.map((variable) => dimensions[variable].component),
    ]),
    observations: ({ client: sql }, constraint) =>
      readObservations(
        sql,
        sql`
      select 'A' as d0, area as d1
        ${by.reduce((list, variable, index) => sql`${list}, ${encoded(sql, variable)} as ${sql(`d${index + 2}`)}`, sql``)},
        period, value, observation_status as status
      from observation where indicator = ${code}`,
        constraint,
      ),
  };
}

/** SDMX's codes have no `+`. */
const encoded = (sql: Sql, variable: keyof typeof dimensions) =>
  variable === 'age'
    ? sql`replace(age, '+', '_')`
    : variable === 'occupation'
      ? sql`replace(occupation, '+', '-')`
      : sql`sex`;

/** Everything that the institute publishes as SDMX. */
export const publishedDataflows: readonly PublishedDataflow[] = [
  indicator(
    'EMPLOYMENT_BY_OCCUPATION',
    'Employed persons by occupation',
    'ILO modelled estimates of persons of 15 and over in employment, by ISCO-08 major group.',
    ['occupation'],
  ),
  indicator(
    'LABOUR_FORCE_WOMEN',
    'Women in the labour force',
    'ILO modelled estimates of women of 15 and over who are employed or unemployed.',
    ['sex', 'age'],
  ),
  indicator(
    'MIGRANT_STOCK_BY_AGE',
    'International migrant stock by age and sex',
    'International migrants living in a partner state of the East African Community.',
    ['sex', 'age'],
  ),
  indicator(
    'POPULATION',
    'Population by age and sex',
    'Population of the partner states of the East African Community at mid-year.',
    ['sex', 'age'],
  ),
  labourForce,
  indicator('REFUGEE_STOCK', 'Refugees and asylum seekers', 'By country of residence.', []),
  {
    dataflow: dataflow(
      'MIGRANT_STOCK',
      'International migrant stock by origin',
      'Persons living in a country other than the one they were born in, by country of residence and origin.',
      [freq, refArea, dimension('COUNTERPART_AREA', 'Country of origin', withTotal(area))],
    ),
    observations: ({ client: sql }, constraint) =>
      readObservations(
        sql,
        sql`
      select 'A' as d0, destination as d1, origin as d2, period, persons as value, 'A' as status from migrant_stock
      union all
      select 'A', area, '_T', period, value, observation_status from observation where indicator = 'MIGRANT_STOCK'`,
        constraint,
      ),
  },
];

function withTotal(list: CodeList): CodeList {
  return {
    ...list,
    id: `${list.id}_TOTAL`,
    name: `${list.name}, and the total`,
    codes: [total, ...list.codes],
  };
}
