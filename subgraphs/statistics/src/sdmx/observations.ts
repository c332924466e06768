import type { Observation } from '@huza/sdmx';
import type { Sql } from 'postgres';
import type { Constraint } from './constraint.ts';

/** Observations as they come, in the order of their series and periods. */
export type Observations = AsyncIterable<readonly Observation[]>;

/** How many rows are in memory at a time. */
const rowsAPage = 10_000;

interface Row {
  readonly key: string[];
  readonly period: string;
  readonly value: number;
  readonly status: string;
}

/**
 * Reads published figures a page at a time, each page in a statement of its own: who reads slowly holds no connection.
 *
 * @param relation gives the columns `d0`, `d1`, … of the dimensions, `period`, `value` and `status`.
 */
export async function* readObservations(
  sql: Sql,
  relation: ReturnType<Sql>,
  { key, periods }: Constraint,
): Observations {
  const columns = sql(key.map((_, index) => `d${index}`));
  const narrowed = key.reduce(
    (conditions, codes, index) =>
      codes ? sql`${conditions} and ${sql(`d${index}`)} = any(${[...codes]})` : conditions,
    sql``,
  );
  const froms = periods.map(({ from }) => from);
  const tos = periods.map(({ to }) => to);
  const within = sql`exists (
    select from unnest(${froms}::text[], ${tos}::text[]) ranges (first, last) where period between first and last)`;
  for (let last: Row | undefined, more = true; more; ) {
    const later = last ? sql`and array[${columns}, period] > ${[...last.key, last.period]}::text[]` : sql``;
    const page: readonly Row[] = await sql<Row[]>`
      select array[${columns}] as key, period, value, status from (${relation}) figures
      where ${within} ${narrowed} ${later}
      order by array[${columns}, period] limit ${rowsAPage}`;
    if (page.length > 0) yield page.map(observationOf);
    last = page.at(-1);
    more = page.length === rowsAPage;
  }
}

const observationOf = ({ key, period, value, status }: Row): Observation => ({
  key,
  period,
  value,
  attributes: ['PS', status, 'F'],
});

/** So many of the first, or the last, observations of each series. */
export async function* limitSeries(observations: Observations, { first, last }: Constraint): Observations {
  if (first === null && last === null) {
    yield* observations;
    return;
  }
  let series: Observation[] = [];
  const cut = () => (first === null ? series.slice(-(last ?? 0)) : series.slice(0, first));
  for await (const page of observations) {
    const done: Observation[] = [];
    for (const observation of page) {
      if (series[0] && series[0].key.join('.') !== observation.key.join('.')) {
        done.push(...cut());
        series = [];
      }
      series.push(observation);
    }
    if (done.length > 0) yield done;
  }
  if (series.length > 0) yield cut();
}
