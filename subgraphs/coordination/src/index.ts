import { defineSubgraph } from '@huza/subgraph';
import { catalogueResolvers } from './catalogue/resolvers.ts';
import { loading } from './database/loading.ts';

/** The secretariat of the coordination mechanism: agencies and the catalogue. It owns no persons' data. */
export const coordination = defineSubgraph({
  agency: 'coordination',
  port: 4004,
  directory: new URL('../', import.meta.url),
  resolvers: catalogueResolvers,
  // All that the secretariat serves is PUBLIC.
  grants: [],
  sampleSizes: {},
  loading,
});
