import { eachEvent } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { testById } from './queries.ts';

export const decidedEventResolvers = {
  Subscription: {
    labourMarketTestDecided: eachEvent(async ({ id: event, subject, at }, _args, { load }) => {
      const labourMarketTest = await load(testById, subject);
      return labourMarketTest && { event, at, labourMarketTest };
    }),
  },
} satisfies Resolvers;
