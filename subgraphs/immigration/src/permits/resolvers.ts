import { connectionOf, loadRecord, pageOf, sourceOf } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { applicationById } from '../applications/queries.ts';
import { personResolvers } from '../person.ts';
import { permitById, permitHistory, permitKey, permitsOf } from './queries.ts';

export const permitResolvers = {
  Query: {
    permit: (_parent, { id }, context) => loadRecord(context, 'Permit', permitById, id),
    permits: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await permitsOf(database, filter ?? {}, page), page, permitKey);
    },
  },
  Permit: {
    ...personResolvers,
    __resolveReference: ({ id }, context) => loadRecord(context, 'Permit', permitById, id),
    application: ({ application }, _args, { load }) => load(applicationById, application),
    history: async ({ id }, _args, { load }) => (await load(permitHistory, id)) ?? [],
    source: (_permit, _args, context) => sourceOf('immigration.permits', context),
  },
} satisfies Resolvers;
