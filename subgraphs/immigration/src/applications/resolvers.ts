import {
  type Change,
  changeOnce,
  connectionOf,
  type IdempotentInput,
  loadRecord,
  pageOf,
  required,
  sourceOf,
} from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { permitOfApplication } from '../permits/queries.ts';
import { personResolvers } from '../person.ts';
import { apply, submitOutcome } from './apply.ts';
import { decide, review, withdraw } from './decide.ts';
import {
  applicationById,
  applicationHistory,
  applicationKey,
  applicationOfTest,
  applicationsOf,
  latestOutcome,
} from './queries.ts';

/** Changes an application once; the payload names it. */
const changes = <Input extends IdempotentInput>(mutation: string, change: Change<Input>) =>
  changeOnce(mutation, change, (application) => ({ application }));

export const applicationResolvers = {
  Query: {
    permitApplication: (_parent, { id }, context) =>
      loadRecord(context, 'PermitApplication', applicationById, id),
    permitApplications: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await applicationsOf(database, filter ?? {}, page), page, applicationKey);
    },
  },
  Mutation: {
    applyForPermit: changes('applyForPermit', apply),
    submitOutcomeStatement: changes('submitOutcomeStatement', submitOutcome),
    reviewPermitApplication: changes('reviewPermitApplication', review),
    decidePermitApplication: changes('decidePermitApplication', decide),
    withdrawPermitApplication: changes('withdrawPermitApplication', withdraw),
  },
  PermitApplicationPayload: {
    permitApplication: async ({ application }, _args, { database }) =>
      required((await applicationById(database, [application], undefined)).get(application) ?? null),
  },
  LabourMarketTest: {
    __resolveReference: ({ id }) => ({ id }),
    permitApplication: ({ id }, _args, { load }) => load(applicationOfTest, id),
  },
  PermitApplication: {
    ...personResolvers,
    __resolveReference: ({ id }, context) => loadRecord(context, 'PermitApplication', applicationById, id),
    labourMarketTest: ({ labourMarketTest }) => (labourMarketTest === null ? null : { id: labourMarketTest }),
    verifiedOutcome: ({ id }, _args, { load }) => load(latestOutcome, id),
    permit: ({ id }, _args, { load }) => load(permitOfApplication, id),
    occupationOnApplication: ({ occupation, submittedOn }) => ({ code: occupation, day: submittedOn }),
    history: async ({ id }, _args, { load }) => (await load(applicationHistory, id)) ?? [],
    source: (_application, _args, context) => sourceOf('immigration.applications', context),
  },
} satisfies Resolvers;
