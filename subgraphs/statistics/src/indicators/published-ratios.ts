import type { SubgraphContext } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { IndicatorValue } from '../../generated/resolvers.ts';
import { observation } from '../database/tables.ts';
import { figureOf, loadedAt } from '../figure.ts';

/** One published total, or one over another. */
interface PublishedIndicator {
  readonly of: string;
  readonly over?: string;
  readonly times?: number;
  readonly unit: string;
}

const indicators: Readonly<Record<string, PublishedIndicator>> = {
  MIGRANT_STOCK: { of: 'MIGRANT_STOCK', unit: 'persons' },
  REFUGEE_STOCK: { of: 'REFUGEE_STOCK', unit: 'persons' },
  POPULATION: { of: 'POPULATION', unit: 'persons' },
  EMPLOYMENT_BY_OCCUPATION: { of: 'EMPLOYMENT_BY_OCCUPATION', unit: 'persons' },
  MIGRANT_SHARE_OF_POPULATION: { of: 'MIGRANT_STOCK', over: 'POPULATION', times: 100, unit: 'percent' },
  REFUGEES_PER_100000: {
    of: 'REFUGEE_STOCK',
    over: 'POPULATION',
    times: 100_000,
    unit: 'persons per 100,000 population',
  },
};

/** Published totals of Rwanda, the latest period first; a ratio for the periods that both its parts have. */
export async function publishedRatios(code: string, context: SubgraphContext): Promise<IndicatorValue[]> {
  const found = indicators[code];
  if (!found) return [];
  const { of, over = null, times = 1, unit } = found;
  const rows = await context.database.execute<{
    period: string;
    numerator: number;
    denominator: number | null;
    status: 'A' | 'E';
    dataset: string;
    over: string | null;
  }>(sql`
    select above.period, above.value as numerator, below.value as denominator, above.observation_status as status,
      above_of.dataset, below_of.dataset as over
    from ${observation} above
    join indicator above_of on above_of.code = above.indicator
    left join ${observation} below on below.indicator = ${over} and (below.area, below.occupation, below.sex, below.age, below.period)
      = (above.area, above.occupation, above.sex, above.age, above.period)
    left join indicator below_of on below_of.code = below.indicator
    where above.indicator = ${of} and above.area = 'RWA' and above.occupation = '_T' and above.sex = '_T' and above.age = '_T'
      and (${over}::text is null or below.value > 0)
    order by above.period desc`);
  const asOf = (await loadedAt(context)).toISOString();
  return rows.map((row): IndicatorValue => {
    const figure = (value: number, of: string, dataset: string) =>
      figureOf({ period: row.period, value, unit: of, dataset, observationStatus: row.status, asOf });
    if (row.denominator === null || row.over === null)
      return {
        period: row.period,
        figure: figure(row.numerator, unit, row.dataset),
        numerator: null,
        denominator: null,
      };
    const value = Math.round((1_000 * times * row.numerator) / row.denominator) / 1_000;
    return {
      period: row.period,
      figure: figure(value, unit, row.dataset),
      numerator: figure(row.numerator, 'persons', row.dataset),
      denominator: figure(row.denominator, 'persons', row.over),
    };
  });
}
