import { countOf, registerFigures } from '@huza/subgraph';
import { asc } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { borderPost } from '../database/tables.ts';
import { borderCrossings } from '../policy.ts';
import { borderPostByCode, crossingsOfCountry } from './queries.ts';

const mostMonths = 120;

export const crossingResolvers = {
  Query: {
    borderPosts: (_parent, _args, { database }) =>
      database.select().from(borderPost).orderBy(asc(borderPost.code)),
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
    crossings: async ({ month, crossings }, _args, context) => {
      const { cells } = context.disclosureControl(borderCrossings.dataset);
      const figure = await registerFigures(borderCrossings.dataset, context);
      return figure(cells.count(crossings), 'crossings', month);
    },
  },
} satisfies Resolvers;
