import { defineSubgraph } from '@huza/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { loading } from './database/loading/index.ts';
import { employerResolvers } from './employers/resolvers.ts';
import { indicatorResolvers } from './indicators/resolvers.ts';
import { jobSeekerResolvers } from './job-seekers/resolvers.ts';
import { labourMarketTestSimulationResolvers } from './labour-market-test-simulation/resolvers.ts';
import { decidedEventResolvers } from './labour-market-tests/decided-events.ts';
import { labourMarketTestResolvers } from './labour-market-tests/resolvers.ts';
import { followSurvey } from './labour-market-tests/survey/collect-survey.ts';
import { addEditionRoutes } from './occupations-in-demand/documents/routes.ts';
import { followCollections } from './occupations-in-demand/evidence/follow-collections.ts';
import { occupationInDemandResolvers } from './occupations-in-demand/resolvers.ts';
import { policy } from './policy.ts';
import { jobSeekerTableResolvers, keepJobSeekersProtected } from './tables/job-seeker-table.ts';
import { labourMarketTestTableResolvers } from './tables/labour-market-test-table.ts';
import { vacancyTableResolvers } from './tables/vacancy-table.ts';
import { vacancyResolvers } from './vacancies/resolvers.ts';

const resolvers: Resolvers = {
  ...indicatorResolvers,
  ...jobSeekerResolvers,
  ...jobSeekerTableResolvers,
  ...labourMarketTestResolvers,
  ...labourMarketTestSimulationResolvers,
  ...labourMarketTestTableResolvers,
  ...vacancyTableResolvers,
  ...occupationInDemandResolvers,
  ...vacancyResolvers,
  Employer: { ...employerResolvers.Employer, ...vacancyResolvers.Employer },
  Occupation: {
    ...jobSeekerResolvers.Occupation,
    ...occupationInDemandResolvers.Occupation,
    ...vacancyResolvers.Occupation,
  },
  Query: {
    ...employerResolvers.Query,
    ...jobSeekerResolvers.Query,
    ...jobSeekerTableResolvers.Query,
    ...labourMarketTestResolvers.Query,
    ...labourMarketTestSimulationResolvers.Query,
    ...labourMarketTestTableResolvers.Query,
    ...vacancyTableResolvers.Query,
    ...occupationInDemandResolvers.Query,
    ...vacancyResolvers.Query,
  },
  Subscription: { ...decidedEventResolvers.Subscription, ...occupationInDemandResolvers.Subscription },
  Mutation: {
    ...labourMarketTestResolvers.Mutation,
    ...occupationInDemandResolvers.Mutation,
    ...vacancyResolvers.Mutation,
  },
};

/** The Ministry of Public Service and Labour: vacancies, job seekers, the Occupations in Demand List. */
export const labour = defineSubgraph({
  agency: 'labour',
  port: 4002,
  directory: new URL('../', import.meta.url),
  resolvers,
  policy,
  sampleSizes: { employers: 2_000, vacancies: 15_000, jobSeekers: 30_000, labourMarketTests: 6_000 },
  loading,
  addRoutes: addEditionRoutes,
  startWork: (parts) => {
    const works = [followCollections(parts), followSurvey(parts), keepJobSeekersProtected(parts)];
    return { stop: async () => void (await Promise.all(works.map((work) => work.stop()))) };
  },
});
