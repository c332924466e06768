import { countOf, registerFigures } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { vacancies } from '../policy.ts';
import { vacancyYears } from './queries.ts';

const mostYears = 100;
const ofVacancies = ['TIME_TO_FILL', 'VACANCIES_PER_UNEMPLOYED'];

export const indicatorResolvers = {
  Indicator: {
    __resolveReference: ({ code }) => ({ code }),
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
  },
} satisfies Resolvers;
