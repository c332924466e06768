import type { Policy } from '@huza/subgraph';

/** All that the institute publishes is PUBLIC: the survey's records are behind its estimates and leave no resolver. */
export const policy: Policy = { tables: [], details: [], ownUse: [] };
