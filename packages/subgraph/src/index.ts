export { type AgencyKeys, generateAgencyKeys, readAgencyKeys, writeAgencyKeys } from './agency-keys.ts';
export { type Batch, groupRows, rowByKey } from './batching.ts';
export type { SubgraphContext } from './context.ts';
export type { Loaded, SampleSizes } from './database/load-once.ts';
export { type RequestDatabase, wholeDatabase } from './database/request-database.ts';
export {
  defineSubgraph,
  type RouteParts,
  type Subgraph,
  type SubgraphDefinition,
} from './define-subgraph.ts';
export { entitiesBy } from './entities-by.ts';
export type { GuardedTable } from './governance/guarded-table.ts';
export { countOf, occupationCode, today } from './input.ts';
export { loadRecord } from './load-record.ts';
export { type Connection, connectionOf, type Page, type PageArguments, pageOf } from './paging.ts';
export type { Policy } from './policy.ts';
export { publishable } from './publishable.ts';
export { asOf, generated, register, sourceOf } from './register.ts';
export { runSubgraph } from './run-subgraph.ts';
export type { ServeOptions, Trust } from './server/serve-options.ts';
export { followingRows, keysOf, required, withinOccupation } from './sql.ts';
