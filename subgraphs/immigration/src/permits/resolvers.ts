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
import { applicationById } from '../applications/queries.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { personResolvers } from '../person.ts';
import { permitById, permitHistory, permitKey, permitsOf } from './queries.ts';
import { cancel, change, issue, renew, renewableFrom } from './steps.ts';

/** Changes a permit once; the payload names it. */
const changes = <Input extends IdempotentInput>(mutation: string, change: Change<Input>) =>
  changeOnce(mutation, change, (permit) => ({ permit }));

export const permitResolvers = {
  Query: {
    permit: (_parent, { id }, context) => loadRecord(context, 'Permit', permitById, id),
    permits: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await permitsOf(database, filter ?? {}, page), page, permitKey);
    },
  },
  Mutation: {
    issuePermit: changes('issuePermit', issue),
    renewPermit: changes('renewPermit', renew),
    changePermit: changes('changePermit', change),
    cancelPermit: changes('cancelPermit', cancel),
  },
  PermitPayload: {
    permit: async ({ permit }, _args, { database }) =>
      required((await permitById(database, [permit], undefined)).get(permit) ?? null),
  },
  PermitEvent: {
    changes: ({ changes }) =>
      Object.entries(changes ?? {}).map(([variable, { from, to }]) => ({ variable, from, to })),
  },
  Permit: {
    ...personResolvers,
    __resolveReference: ({ id }, context) => loadRecord(context, 'Permit', permitById, id),
    application: ({ application }, _args, { load }) => load(applicationById, application),
    renewableFrom: async (permit, _args, { load }) =>
      permit.status === 'IN_FORCE'
        ? renewableFrom(permit, required(await load(permitClassByCode, permit.permitClass)))
        : null,
    history: async ({ id }, _args, { load }) => (await load(permitHistory, id)) ?? [],
    source: (_permit, _args, context) => sourceOf('immigration.permits', context),
  },
} satisfies Resolvers;
