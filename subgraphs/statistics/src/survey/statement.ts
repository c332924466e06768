import {
  type CellCodes,
  type Conditions,
  cellLimit,
  checkSize,
  codesOf,
  commas,
  type GroupedRow,
  type Grouping,
  groupingOf,
  type NamedDimension,
  type RequestDatabase,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson, surveyStratum } from '../database/tables.ts';
import { cellSums, column, finestSums } from './cell-sums.ts';
import { type MeasureName, measures, pairsOf, variablesOf } from './measures.ts';
import { parted, partsOf, type SummedParts } from './parts.ts';
import type { VariableName } from './variables.ts';

/** What is estimated, over whom. */
export interface SurveyQuery<Name extends string> {
  /** The persons, and whatever they are joined with. */
  readonly from: SQL;
  readonly conditions: Conditions;
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
  /** The same of what a filter takes together, where that is more than one value. */
  readonly parts?: readonly VariableSums[];
}

/** One cell, before it is protected. */
export interface SurveyCell<Name extends string> {
  readonly codes: CellCodes<Name>;
  readonly sums: Readonly<Partial<Record<VariableName, VariableSums>>>;
  /** Of weighted totals, by `a b`; null where a stratum has but one cluster. */
  readonly covariances: Readonly<Record<string, number | null>>;
  readonly median: number | null;
}

const { weight, period, district, cluster, earnings } = surveyPerson;

/**
 * Estimates a table in one statement: the sums of the finest cells (for standard errors: of each cluster's), and from
 * those the cells.
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
  const rows = await database.execute<GroupedRow>(statement(query, names, pairs));
  checkSize(rows.length);
  return rows.map((row) => ({
    codes: codesOf(query.dimensions, row),
    sums: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          contributors: Number(row[`n${index}`]),
          key: String(row[`k${index}`]),
          total: Number(row[`y${index}`]),
          largest: Number(row[`m${index}`]),
          ...partsOf(row.parts as SummedParts, index),
        },
      ]),
    ),
    covariances: Object.fromEntries(
      pairs.map((pair, index) => [pair.join(' '), row[`c${index}`] as number | null]),
    ),
    median: row.median as number | null,
  }));
}

function statement<Name extends string>(
  { from, conditions, dimensions, totals, measures: asked, standardErrors }: SurveyQuery<Name>,
  names: readonly VariableName[],
  pairs: readonly (readonly [VariableName, VariableName])[],
): SQL {
  const grouping = groupingOf(dimensions, totals);
  const { codes, columns, by, list } = grouping;
  const { where } = conditions;
  const design = standardErrors
    ? sql`, ${period} as survey, ${district} as stratum, ${cluster} as cluster`
    : sql``;
  const within = standardErrors ? sql`, survey, stratum, cluster` : sql``;
  const hasMedian = asked.some((name) => measures[name].kind === 'MEDIAN');
  const hasParts = conditions.parts.length > 0;
  const tables = [
    sql`finest as (
      select ${codes}${design}, ${commas(finestSums(names))} from ${from} where ${where} group by ${columns}${within}
    )`,
    ...(standardErrors ? [variances(names, pairs, grouping)] : []),
    ...(hasParts ? [parted({ from, conditions }, grouping, names)] : []),
    ...(hasMedian ? [medians(employees(from, where, codes), by, list)] : []),
  ];
  // All have the same cells. A full join is never a loop over both, which is planned where few cells are expected.
  return sql`
    with ${commas(tables)}
    select * from (
      select ${columns}, ${list} as codes, ${commas(cellSums(names))}
      from finest group by ${by} order by ${columns} ${cellLimit}
    ) cells
    ${standardErrors ? sql`full join variances using (codes)` : sql``}
    ${hasParts ? sql`full join parted using (codes)` : sql``}
    ${hasMedian ? sql`full join medians using (codes)` : sql``}
    order by ${columns}`;
}

/** The covariances of the cells' totals: each cluster's totals, their products by stratum, and from those the cells'. */
function variances(
  names: readonly VariableName[],
  pairs: readonly (readonly [VariableName, VariableName])[],
  { columns, totals, totalColumns, list }: Grouping,
): SQL {
  const needed = names.flatMap((name, index) =>
    pairs.some((pair) => pair.includes(name)) ? [column('y', index)] : [],
  );
  const summed = needed.map((total) => sql`sum(${total}) as ${total}`);
  const factors = pairs.map(([a, b]) => [column('y', names.indexOf(a)), column('y', names.indexOf(b))]);
  const products = factors.map(([a, b], index) => sql`sum(${a} * ${b}) as ${column('p', index)}`);
  // A variance needs two clusters of each stratum.
  const covariances = factors.map(
    ([a, b], index) => sql`case when bool_and(clusters > 1) then
      sum(clusters / nullif(clusters - 1.0, 0) * (${column('p', index)} - ${a} * ${b} / clusters)) end
      as ${column('c', index)}`,
  );
  const ofTotals = totals
    ? sql`union all select ${commas([totalColumns, sql`survey, stratum`, ...summed])}
        from finest group by survey, stratum, cluster, ${totals}`
    : sql``;
  return sql`clusters as (
      select ${commas([columns, sql`survey, stratum`, ...needed])} from finest ${ofTotals}
    ), strata as (
      select ${commas([columns, sql`survey, stratum`, ...summed, ...products])}
      from clusters group by ${columns}, survey, stratum
    ), variances as (
      select ${commas([sql`${list} as codes`, ...covariances])}
      from strata join (
        select ${surveyStratum.period} as survey, ${surveyStratum.district} as stratum,
          ${surveyStratum.clusters}::float8 as clusters
        from ${surveyStratum}
      ) design using (survey, stratum)
      group by ${columns}
    )`;
}

const employees = (from: SQL, where: SQL, codes: SQL): SQL =>
  sql`(select ${codes}, ${earnings} as earnings, ${weight} as weight from ${from} where ${where} and ${earnings} is not null) employees`;

const medians = (employees: SQL, by: SQL, list: SQL): SQL => sql`medians as (
  select ${list} as codes,
    weighted_median(array_agg(earnings order by earnings), array_agg(weight order by earnings)) as median
  from ${employees} group by ${by}
)`;
