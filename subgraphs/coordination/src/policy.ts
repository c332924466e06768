import type { Policy } from '@huza/subgraph';

/** The secretariat owns no persons' data; of its own, the audit log alone is under a rule. */
export const policy: Policy = { tables: [], details: [], ownUse: [], disclosure: {} };
