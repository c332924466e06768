import type { Resolvers } from '../../generated/resolvers.ts';
import { assessmentResolvers } from './assessments/resolvers.ts';
import { publicationResolvers } from './editions/publications.ts';
import { editionResolvers } from './editions/resolvers.ts';
import { evidenceResolvers } from './evidence/resolvers.ts';
import { reviewResolvers } from './review/resolvers.ts';

/** The Occupations in Demand List: its editions, and the reviews that they come out of. */
export const occupationInDemandResolvers = {
  ...assessmentResolvers,
  ...editionResolvers,
  ...evidenceResolvers,
  ...reviewResolvers,
  ...publicationResolvers,
  Query: { ...editionResolvers.Query, ...reviewResolvers.Query },
  Mutation: { ...editionResolvers.Mutation, ...evidenceResolvers.Mutation, ...reviewResolvers.Mutation },
} satisfies Resolvers;
