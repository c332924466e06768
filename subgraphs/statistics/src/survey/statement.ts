import {
  type CellCodes,
  checkSize,
  codesOf,
  commas,
  type GroupedRow,
  groupingOf,
  mostCells,
  type NamedDimension,
  type RequestDatabase,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson } from '../database/tables.ts';
import { type MeasureName, measures, pairsOf, variablesOf } from './measures.ts';
import { type SurveyVariable, type VariableName, variables } from './variables.ts';

/** What is estimated, over whom. */
export interface SurveyQuery<Name extends string> {
  /** The persons, and whatever they are joined with. */
  readonly from: SQL;
  readonly where: SQL;
  readonly dimensions: readonly NamedDimension<Name>[];
  readonly totals: boolean;
  readonly measures: readonly MeasureName[];
  readonly standardErrors: boolean;
}

/** The sums of one variable in a cell. */
export interface VariableSums {
  /** How many interviewed persons contribute, and the sum of their random keys. */
  readonly contributors: number;
  readonly key: string;
  /** The weighted total, and the largest weighted contribution to it. */
  readonly total: number;
  readonly largest: number;
}

/** One cell, before it is protected. */
export interface SurveyCell<Name extends string> {
  readonly codes: CellCodes<Name>;
  readonly sums: Readonly<Partial<Record<VariableName, VariableSums>>>;
  /** Of weighted totals, by `a b`; null where a stratum has but one cluster. */
  readonly covariances: Readonly<Record<string, number | null>>;
  readonly median: number | null;
}

type Row = GroupedRow & {
  readonly contributors: number[];
  readonly keys: string[];
  readonly totals: number[];
  readonly largest: number[];
  readonly covariances: (number | null)[];
  readonly median: number | null;
};

const { weight, recordKey, period, district, cluster, earnings } = surveyPerson;
const column = (prefix: string, index: number) => sql.raw(`${prefix}${index}`);
const listOf = (expressions: readonly SQL[]) => sql`jsonb_build_array(${commas([...expressions])})`;

/**
 * Estimates a table in one statement: the sums of the finest cells by cluster, their totals by cluster, and from those
 * the cells.
 *
 * Standard errors are those of a stratified sample of clusters drawn with replacement: within each stratum, the
 * variance of the clusters' totals, those without anyone in the cell counting as 0 (ultimate clusters; Särndal, Swensson
 * and Wretman, Model Assisted Survey Sampling, 1992, 4.6; Wolter, Introduction to Variance Estimation, 2007, 2.4).
 */
export async function estimateCells<Name extends string>(
  database: RequestDatabase,
  query: SurveyQuery<Name>,
): Promise<SurveyCell<Name>[]> {
  const names = variablesOf(query.measures);
  const pairs = query.standardErrors ? pairsOf(query.measures) : [];
  const rows = await database.execute<Row>(statement(query, names, pairs));
  checkSize(rows.length);
  return rows.map((row) => ({
    codes: codesOf(query.dimensions, row),
    sums: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          contributors: row.contributors[index] ?? 0,
          key: row.keys[index] ?? '0',
          total: row.totals[index] ?? 0,
          largest: row.largest[index] ?? 0,
        },
      ]),
    ),
    covariances: Object.fromEntries(
      pairs.map((pair, index) => [pair.join(' '), row.covariances[index] ?? null]),
    ),
    median: row.median,
  }));
}

function statement<Name extends string>(
  { from, where, dimensions, totals, measures: asked, standardErrors }: SurveyQuery<Name>,
  names: readonly VariableName[],
  pairs: readonly (readonly [VariableName, VariableName])[],
): SQL {
  const { codes, columns, by, mask, list } = groupingOf(dimensions, totals);
  const design = standardErrors
    ? sql`, ${period} as survey, ${district} as stratum, ${cluster} as cluster`
    : sql``;
  const within = standardErrors ? sql`, survey, stratum, cluster` : sql``;
  const finest = names.flatMap((name, index) => {
    const { of, value }: SurveyVariable = variables[name];
    const weighted = value ? sql`${weight} * ${value}` : weight;
    return [
      sql`count(*) filter (where ${of}) as ${column('n', index)}`,
      sql`coalesce(sum(${recordKey}) filter (where ${of}), 0) as ${column('k', index)}`,
      sql`coalesce(sum(${weighted}) filter (where ${of}), 0) as ${column('y', index)}`,
      // The largest contribution protects hours and money; who is counted contributes no more than another.
      value
        ? sql`coalesce(max(${weighted}) filter (where ${of}), 0) as ${column('m', index)}`
        : sql`0::float8 as ${column('m', index)}`,
    ];
  });
  const summed = names.flatMap((_, index) => [
    ...['n', 'k', 'y'].map((prefix) => sql`sum(${column(prefix, index)}) as ${column(prefix, index)}`),
    sql`max(${column('m', index)}) as ${column('m', index)}`,
  ]);
  const products = pairs.map(([a, b], index) => {
    const [one, other] = [column('y', names.indexOf(a)), column('y', names.indexOf(b))];
    return sql`sum(${one} * ${other}) as ${column('p', index)}`;
  });
  const covariances = pairs.map(([a, b], index) => {
    const [one, other] = [column('y', names.indexOf(a)), column('y', names.indexOf(b))];
    return sql`case when bool_and(clusters > 1) then
      sum(clusters / nullif(clusters - 1.0, 0) * (${column('p', index)} - ${one} * ${other} / clusters)) end`;
  });
  const whole = (prefix: string, total = 'sum') =>
    names.map((_, index) => sql`${sql.raw(total)}(${column(prefix, index)})`);
  const byCell = standardErrors
    ? sql`, strata as (
        select grouping, ${columns}, survey, stratum, ${commas([...summed, ...products])}
        from grouped group by grouping, ${columns}, survey, stratum
      ), design as (
        select survey, stratum, count(*)::float8 as clusters
        from (select distinct ${period} as survey, ${district} as stratum, ${cluster} from ${surveyPerson}) clusters
        group by survey, stratum
      )`
    : sql``;
  const median = asked.some((name) => measures[name].kind === 'MEDIAN');
  return sql`
    with finest as (
      select ${codes}${design}, ${commas(finest)} from ${from} where ${where} group by ${columns}${within}
    ), grouped as (
      select ${mask}::int as grouping, ${columns}${within}, ${commas(summed)} from finest group by ${by}${within}
    )${byCell}${median ? medians(query(from, where, codes), columns, by, mask) : sql``}
    select cells.*, ${
      median
        ? sql`(
        select medians.median from medians
        where medians.grouping = cells.grouping and medians.codes = cells.codes)`
        : sql`null::float8`
    } as median
    from (
      select grouping, ${list} as codes,
        ${listOf(whole('n'))} as contributors, ${listOf(names.map((_, index) => sql`sum(${column('k', index)})::text`))} as keys,
        ${listOf(whole('y'))} as totals, ${listOf(whole('m', 'max'))} as largest,
        ${listOf(covariances)} as covariances
      from ${standardErrors ? sql`strata join design using (survey, stratum)` : sql`grouped`}
      group by grouping, ${columns} order by ${columns} limit ${mostCells + 1}
    ) cells`;
}

const query = (from: SQL, where: SQL, codes: SQL): SQL =>
  sql`(select ${codes}, ${earnings} as earnings, ${weight} as weight from ${from} where ${where} and ${earnings} is not null) employees`;

const medians = (employees: SQL, columns: SQL, by: SQL, mask: SQL): SQL => sql`, medians as materialized (
  select ${mask}::int as grouping, jsonb_build_array(${columns}) as codes,
    weighted_median(array_agg(earnings order by earnings), array_agg(weight order by earnings)) as median
  from ${employees} group by ${by}
)`;
