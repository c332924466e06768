import { connectionOf, pageOf, required } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { agencyByName, allAgencies, datasetByName, datasetsOf, datasetsOfAgency } from './queries.ts';
import { variablesOf } from './variables.ts';

export const catalogueResolvers: Resolvers = {
  Query: {
    agency: (_parent, { name }, { load }) => load(agencyByName, name),
    agencies: (_parent, _args, { database }) => allAgencies(database),
    dataset: (_parent, { name }, { load }) => load(datasetByName, name),
    datasets: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 1, cursors);
      return connectionOf(await datasetsOf(database, filter ?? {}, page), page, ({ name }) => [name]);
    },
  },
  Agency: {
    __resolveReference: ({ name }, { load }) => load(agencyByName, name),
    title: (agency, { language }) => (language === 'FRENCH' ? agency.titleFrench : agency.titleEnglish),
    datasets: async ({ name }, _args, { load }) => (await load(datasetsOfAgency, name)) ?? [],
  },
  Dataset: {
    __resolveReference: ({ name }, { load }) => load(datasetByName, name),
    publisher: async ({ publisher }, _args, { load }) => required(await load(agencyByName, publisher)),
    variables: (dataset, _args, { statements }) => variablesOf(dataset, statements.register),
  },
};
