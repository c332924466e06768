import { today } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { allEditions, editionByName, entriesOf, findEdition, followedBy } from './editions.ts';
import { standings } from './standing.ts';

export const occupationInDemandResolvers = {
  Query: {
    occupationsInDemand: (_parent, { edition, asOf }, { database }) =>
      findEdition(database, edition ?? null, asOf ?? today()),
    occupationsInDemandEditions: (_parent, _args, { database }) => allEditions(database),
  },
  Occupation: {
    occupationsInDemand: ({ code }, { asOf }, { load }) => load(standings, code, { on: asOf ?? today() }),
  },
  OccupationInDemandStanding: {
    listed: ({ unitGroups }) => unitGroups.length > 0,
    entries: ({ unitGroups }) => unitGroups.map((code) => ({ code })),
    source: async ({ edition }, _args, { load }) => ({
      agency: 'labour',
      dataset: 'labour.occupations-in-demand',
      generated: (await load(editionByName, edition))?.entriesAreDemonstration ?? false,
    }),
  },
  OccupationsInDemandEdition: {
    __resolveReference: ({ name }, { load }) => load(editionByName, name),
    supersededBy: async ({ name }, _args, { load }) => {
      const following = await load(followedBy, name);
      return following && load(editionByName, following.next);
    },
    entries: async ({ name }, _args, { load }) =>
      ((await load(entriesOf, name)) ?? []).map(({ occupation }) => ({ occupation: { code: occupation } })),
  },
} satisfies Resolvers;
