import { defineSubgraph } from '@huza/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { accessRequestResolvers } from './access-requests/resolvers.ts';
import { agreementChangeResolvers, tellOfAgreements } from './agreements/changes.ts';
import { agreementResolvers } from './agreements/resolvers.ts';
import { addAgreementRoutes, addKeyRoutes } from './agreements/routes.ts';
import { catalogueResolvers } from './catalogue/resolvers.ts';
import { addCatalogueRoutes } from './catalogue/routes.ts';
import { loading } from './database/loading.ts';
import { explanationResolvers } from './explanations/resolvers.ts';
import { policy } from './policy.ts';
import { addWitnessRoutes } from './witness/routes.ts';

const resolvers: Resolvers = {
  ...accessRequestResolvers,
  ...agreementResolvers,
  ...catalogueResolvers,
  ...agreementChangeResolvers,
  Query: {
    ...accessRequestResolvers.Query,
    ...agreementResolvers.Query,
    ...catalogueResolvers.Query,
    ...explanationResolvers.Query,
  },
  Mutation: { ...accessRequestResolvers.Mutation, ...agreementResolvers.Mutation },
};

/**
 * The secretariat of the coordination mechanism: agencies, the catalogue, agreements, checkpoints of audit logs.
 * It owns no persons' data.
 */
export const coordination = defineSubgraph({
  agency: 'coordination',
  port: 4004,
  directory: new URL('../', import.meta.url),
  resolvers,
  policy,
  sampleSizes: {},
  loading,
  startWork: tellOfAgreements,
  addRoutes: (app, parts) => {
    addAgreementRoutes(app, parts);
    addKeyRoutes(app, parts);
    addCatalogueRoutes(app, parts);
    addWitnessRoutes(app, parts);
  },
});
