import type { Observation } from '@huza/sdmx';
import type { Sql } from 'postgres';
import type { Constraint } from './constraint.ts';

/** Observations as they come, in the order of their series and periods. */
export type Observations = AsyncIterable<readonly Observation[]>;

/** How many rows are in memory at a time. */
const chunk = 2_000;

interface Row {
  readonly key: string[];
  readonly period: string;
  readonly value: number;
  readonly status: string;
}

/**
 * Reads published figures through a cursor.
 *
 * @param relation gives the columns `d0`, `d1`, … of the dimensions, `period`, `value` and `status`.
 */
export async function* readObservations(
  sql: Sql,
  relation: ReturnType<Sql>,
  { key, from, to }: Constraint,
): Observations {
  const columns = sql(key.map((_, index) => `d${index}`));
  const narrowed = key.reduce(
    (conditions, codes, index) =>
      codes ? sql`${conditions} and ${sql(`d${index}`)} = any(${[...codes]})` : conditions,
    sql``,
  );
  const rows = sql`
    select array[${columns}] as key, period, value, status from (${relation}) figures
    where true ${narrowed}
      and (${from}::text is null or period >= ${from}) and (${to}::text is null or period <= ${to})
    order by ${columns}, period`.cursor(chunk);
  for await (const page of rows) {
    yield (page as unknown as Row[]).map(({ key: codes, period, value, status }) => ({
      key: codes,
      period,
      value,
      attributes: ['PS', status, 'F'],
    }));
  }
}

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
