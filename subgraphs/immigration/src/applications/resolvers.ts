import { connectionOf, loadRecord, pageOf, sourceOf } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { permitOfApplication } from '../permits/queries.ts';
import { personResolvers } from '../person.ts';
import { applicationById, applicationHistory, applicationKey, applicationsOf } from './queries.ts';

export const applicationResolvers = {
  Query: {
    permitApplication: (_parent, { id }, context) =>
      loadRecord(context, 'PermitApplication', applicationById, id),
    permitApplications: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await applicationsOf(database, filter ?? {}, page), page, applicationKey);
    },
  },
  PermitApplication: {
    ...personResolvers,
    __resolveReference: ({ id }, context) => loadRecord(context, 'PermitApplication', applicationById, id),
    permit: ({ id }, _args, { load }) => load(permitOfApplication, id),
    occupationOnApplication: ({ occupation, submittedOn }) => ({ code: occupation, day: submittedOn }),
    history: async ({ id }, _args, { load }) => (await load(applicationHistory, id)) ?? [],
    source: (_application, _args, context) => sourceOf('immigration.applications', context),
  },
} satisfies Resolvers;
