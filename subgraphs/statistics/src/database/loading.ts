import type { SubgraphDefinition } from '@huza/subgraph';
export const loading: SubgraphDefinition['loading'] = { sample: async () => {} };
