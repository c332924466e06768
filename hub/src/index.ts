export { throwAwayDatabases } from './postgres/index.ts';
export { type Hub, type HubOptions, startHub } from './start-hub.ts';
export { subgraphs } from './subgraphs.ts';
export { supergraphSdl } from './supergraph.ts';
