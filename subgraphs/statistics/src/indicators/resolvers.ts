import { type Batch, connectionOf, pageOf, required } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { countryByCode } from '../countries/queries.ts';
import { periodsOf } from '../figure.ts';
import { surveyDataset } from '../survey/estimate-figure.ts';
import { allIndicators, type IndicatorDefinition } from './definitions.ts';
import { publishedRatios } from './published-ratios.ts';
import { observationKey, observationsOf } from './queries.ts';
import { isOfSurvey, surveySeries } from './survey-series.ts';

const sexes: Record<string, 'FEMALE' | 'MALE' | 'TOTAL'> = { F: 'FEMALE', M: 'MALE', _T: 'TOTAL' };

const indicatorByCode: Batch<IndicatorDefinition> = async (database) =>
  new Map((await allIndicators(database)).map((definition) => [definition.code, definition]));

/** How the figures of a dataset come to change. */
function revisionsOf({ code, dataset }: IndicatorDefinition): string {
  if (!dataset) return 'No agency of the hub holds its figures: there is nothing to revise.';
  if (isOfSurvey(code) && dataset === surveyDataset)
    return 'Estimated anew whenever the survey’s records change; each figure says as of when.';
  if (dataset.startsWith('statistics.'))
    return 'Replaced as a whole by its source’s next edition; each figure says as of when.';
  return 'Counted anew as the register changes; each figure says as of when.';
}

export const indicatorResolvers = {
  Query: {
    indicators: (_parent, _args, { database }) => allIndicators(database),
    indicator: async (_parent, { code }, { load }) => load(indicatorByCode, code),
  },
  Indicator: {
    __resolveReference: ({ code }, { load }) => load(indicatorByCode, code),
    title: ({ titleEnglish, titleFrench }, { language }) =>
      language === 'FRENCH' ? titleFrench : titleEnglish,
    revisions: revisionsOf,
    series: async ({ code }, { last }, context) => {
      const { last: periods } = periodsOf(last);
      const values = isOfSurvey(code)
        ? await surveySeries(code, context)
        : await publishedRatios(code, context);
      return values.slice(0, periods);
    },
    observations: async ({ code }, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 5, cursors);
      return connectionOf(await observationsOf(database, code, filter ?? {}, page), page, observationKey);
    },
  },
  Observation: {
    area: async ({ area }, _args, { load }) => required(await load(countryByCode, area)),
    sex: ({ sexCode }) => sexes[sexCode] ?? 'TOTAL',
  },
} satisfies Resolvers;
