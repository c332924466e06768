export { developmentKeys, type HubKeys, readKeys, trustOf, writeKeys } from './keys.ts';
export { openDatabases } from './open-databases.ts';
export { throwAwayDatabases } from './postgres/index.ts';
export { type Hub, type HubOptions, startHub } from './start-hub.ts';
export { subgraphs } from './subgraphs.ts';
export { supergraphSdl } from './supergraph.ts';
