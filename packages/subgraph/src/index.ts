export { type Batch, groupRows, rowByKey } from './batching.ts';
export type { SubgraphContext } from './context.ts';
export type { Database } from './database/database.ts';
export type { Loaded, SampleSizes } from './database/load-once.ts';
export { defineSubgraph, type Subgraph, type SubgraphDefinition } from './define-subgraph.ts';
export { type Connection, connectionOf, type Page, type PageArguments, pageOf } from './paging.ts';
export { runSubgraph } from './run-subgraph.ts';
export type { ServeOptions } from './server/serve-subgraph.ts';
