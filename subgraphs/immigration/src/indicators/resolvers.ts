import { countOf, ratesOver, registerFigures } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { IndicatorModel } from '../models.ts';
import { permits } from '../policy.ts';
import { permitYears } from './queries.ts';

const mostYears = 100;

/** Which count of permits an indicator is, or stands above its line. */
const counted: Readonly<
  Record<string, { readonly count: 'issued' | 'stock'; readonly as: 'figure' | 'numerator' }>
> = {
  PERMIT_INFLOW: { count: 'issued', as: 'figure' },
  PERMIT_STOCK: { count: 'stock', as: 'figure' },
  FOREIGN_WORKERS_PER_100_EMPLOYED: { count: 'stock', as: 'numerator' },
};

export const indicatorResolvers = {
  Indicator: {
    __resolveReference: ({ code, ...brought }) => ({
      code,
      series: (brought as Partial<IndicatorModel>).series ?? null,
    }),
    permitSeries: async ({ code }, { last }, context) => {
      const indicator = counted[code];
      if (!indicator) return null;
      const { cells } = context.disclosureControl(permits.dataset);
      const figure = await registerFigures(permits.dataset, context);
      const years = await permitYears(context.database, countOf('last', last, mostYears));
      return years.map((row) => ({
        period: row.year,
        [indicator.as]: figure(cells.count(row[indicator.count]), 'permits', row.year),
      }));
    },
    permitRates: async ({ code, series }, { last }, context) => {
      const indicator = counted[code];
      if (indicator?.as !== 'numerator') return null;
      const { cells } = context.disclosureControl(permits.dataset);
      const years = await permitYears(context.database, countOf('last', last, mostYears));
      const numerators = years.map((row) => ({
        period: row.year,
        value: cells.count(row[indicator.count]),
      }));
      return ratesOver(numerators, series, { times: 100, unit: 'permits per 100 employed', decimals: 3 });
    },
  },
} satisfies Resolvers;
