import { defineSubgraph } from '@huza/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { classificationResolvers } from './classifications/resolvers.ts';
import { countryResolvers } from './countries/resolvers.ts';
import { loading } from './database/loading/index.ts';
import { indicatorResolvers } from './indicators/resolvers.ts';
import { occupationResolvers } from './occupations/resolvers.ts';
import { policy } from './policy.ts';
import { addSdmxRoutes } from './sdmx/routes.ts';
import { surveyResolvers } from './survey/resolvers.ts';

const resolvers: Resolvers = {
  ...classificationResolvers,
  ...countryResolvers,
  ...indicatorResolvers,
  ...occupationResolvers,
  ...surveyResolvers,
  Query: {
    ...classificationResolvers.Query,
    ...countryResolvers.Query,
    ...indicatorResolvers.Query,
    ...occupationResolvers.Query,
    ...surveyResolvers.Query,
  },
};

/** The National Institute of Statistics: classifications, indicators, migrant stock, the labour force survey. */
export const statistics = defineSubgraph({
  agency: 'statistics',
  port: 4003,
  directory: new URL('../', import.meta.url),
  resolvers,
  policy,
  sampleSizes: { surveyPersons: 200_000 },
  loading,
  addRoutes: addSdmxRoutes,
});
