import {
  connectionOf,
  type IdempotentInput,
  loadRecord,
  once,
  pageOf,
  required,
  type SubgraphContext,
  sourceOf,
} from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { applicationById } from '../applications/queries.ts';
import { personResolvers } from '../person.ts';
import { permitById, permitHistory, permitKey, permitsOf } from './queries.ts';
import { cancel, change, issue, renew } from './steps.ts';

/** Changes a permit once; the payload names it. */
function changeOnce<Input extends IdempotentInput>(
  mutation: string,
  step: (input: Input, context: SubgraphContext) => Promise<string>,
) {
  return async (_parent: unknown, { input }: { readonly input: Input }, context: SubgraphContext) => ({
    permit: await once(context, mutation, input, () => step(input, context)),
  });
}

export const permitResolvers = {
  Query: {
    permit: (_parent, { id }, context) => loadRecord(context, 'Permit', permitById, id),
    permits: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await permitsOf(database, filter ?? {}, page), page, permitKey);
    },
  },
  Mutation: {
    issuePermit: changeOnce('issuePermit', issue),
    renewPermit: changeOnce('renewPermit', renew),
    changePermit: changeOnce('changePermit', change),
    cancelPermit: changeOnce('cancelPermit', cancel),
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
    history: async ({ id }, _args, { load }) => (await load(permitHistory, id)) ?? [],
    source: (_permit, _args, context) => sourceOf('immigration.permits', context),
  },
} satisfies Resolvers;
