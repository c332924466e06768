import { connectionOf, countOf, pageOf, publishable, required } from '@huza/subgraph';
import { asc } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { borderPost } from '../database/tables.ts';
import { borderCrossings } from '../policy.ts';
import { borderPostByCode, crossingsBy, crossingsKey, crossingsOfCountry } from './queries.ts';

const mostMonths = 120;

export const crossingResolvers = {
  Query: {
    borderPosts: (_parent, _args, { database }) =>
      database.select().from(borderPost).orderBy(asc(borderPost.code)),
    borderCrossings: async (_parent, { by, filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 4, cursors);
      return connectionOf(await crossingsBy(database, by, filter ?? {}, page), page, crossingsKey);
    },
  },
  BorderPost: {
    __resolveReference: ({ code }, { load }) => load(borderPostByCode, code),
    neighbour: ({ neighbour }) => (neighbour === null ? null : { alpha3: neighbour }),
  },
  Country: {
    crossings: async ({ alpha3 }, { last }, { load }) =>
      (await load(crossingsOfCountry, alpha3, { last: countOf('last', last, mostMonths) })) ?? [],
  },
  BorderCrossings: {
    direction: ({ direction }) => direction || null,
    post: async ({ post }, _args, { load }) =>
      post === '' ? null : required(await load(borderPostByCode, post)),
    nationality: ({ nationality }) => (nationality === '' ? null : { alpha3: nationality }),
    crossings: ({ month, crossings, generated, asOf }, _args, { access }) => ({
      period: month,
      value: publishable(access, borderCrossings, crossings),
      unit: 'crossings',
      observationStatus: 'A',
      confidentialityStatus: publishable(access, borderCrossings, crossings) === null ? 'C' : 'F',
      source: { agency: 'immigration', dataset: 'immigration.border-crossings', generated },
      asOf: new Date(asOf),
    }),
  },
} satisfies Resolvers;
