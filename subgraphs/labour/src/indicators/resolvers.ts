import { countOf, ratesOver, registerFigures } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { IndicatorModel } from '../models.ts';
import { vacancies } from '../policy.ts';
import { vacancyYears } from './queries.ts';

const mostYears = 100;
const ofVacancies = ['TIME_TO_FILL', 'VACANCIES_PER_UNEMPLOYED'];

export const indicatorResolvers = {
  Indicator: {
    __resolveReference: ({ code, ...brought }) => ({
      code,
      series: (brought as Partial<IndicatorModel>).series ?? null,
    }),
    vacancySeries: async ({ code }, { last }, context) => {
      if (!ofVacancies.includes(code)) return null;
      const figure = await registerFigures(vacancies.dataset, context);
      const years = await vacancyYears(context.database, countOf('last', last, mostYears));
      return years.map(({ year, medianDaysToFill, openings }) =>
        code === 'TIME_TO_FILL'
          ? {
              period: year,
              // Nothing filled is no figure, but no secret either.
              figure: medianDaysToFill === null ? null : figure(medianDaysToFill, 'days', year),
            }
          : { period: year, numerator: figure(openings, 'openings', year) },
      );
    },
    vacancyRates: async ({ code, series }, { last }, { database }) => {
      if (code !== 'VACANCIES_PER_UNEMPLOYED') return null;
      const years = await vacancyYears(database, countOf('last', last, mostYears));
      const numerators = years.map(({ year, openings }) => ({ period: year, value: openings }));
      return ratesOver(numerators, series, { times: 1, unit: 'openings per unemployed person', decimals: 4 });
    },
  },
} satisfies Resolvers;
