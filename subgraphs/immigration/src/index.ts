import { defineSubgraph } from '@huza/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { applicationResolvers } from './applications/resolvers.ts';
import { crossingResolvers } from './crossings/resolvers.ts';
import { loading } from './database/load.ts';
import { indicatorResolvers } from './indicators/resolvers.ts';
import { permitClassResolvers } from './permit-classes/resolvers.ts';
import { permitIssueResolvers } from './permits/issues.ts';
import { permitResolvers } from './permits/resolvers.ts';
import { policy } from './policy.ts';
import { statisticsResolvers } from './statistics/resolvers.ts';
import { applicationTableResolvers } from './tables/application-table.ts';
import { crossingTableResolvers } from './tables/crossing-table.ts';
import { permitTableResolvers } from './tables/permit-table.ts';

const resolvers: Resolvers = {
  ...indicatorResolvers,
  ...applicationResolvers,
  ...applicationTableResolvers,
  ...crossingTableResolvers,
  ...permitTableResolvers,
  ...crossingResolvers,
  ...permitClassResolvers,
  ...permitResolvers,
  ...permitIssueResolvers,
  ...statisticsResolvers,
  Country: { ...statisticsResolvers.Country, ...crossingResolvers.Country },
  Query: {
    ...applicationResolvers.Query,
    ...applicationTableResolvers.Query,
    ...crossingTableResolvers.Query,
    ...permitTableResolvers.Query,
    ...crossingResolvers.Query,
    ...permitClassResolvers.Query,
    ...permitResolvers.Query,
  },
  Mutation: { ...applicationResolvers.Mutation, ...permitResolvers.Mutation },
};

/** The Directorate General of Immigration and Emigration: permit classes, applications, permits, border crossings. */
export const immigration = defineSubgraph({
  agency: 'immigration',
  port: 4001,
  directory: new URL('../', import.meta.url),
  resolvers,
  policy,
  sampleSizes: { permits: 20_000, crossings: 200_000 },
  loading,
});
