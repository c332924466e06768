import { eachEvent } from '@huza/subgraph';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { editionByName } from './queries.ts';

export const publicationResolvers = {
  Subscription: {
    occupationsInDemandPublished: eachEvent(async ({ id: event, subject, at }, _args, { load }) => {
      const edition = await load(editionByName, subject);
      return edition && { event, at, edition };
    }),
  },
} satisfies Resolvers;
