import type { Policy } from '@huza/subgraph';

/** All that the institute publishes is PUBLIC: the survey's records are behind its estimates and leave no resolver. */
export const policy: Policy = {
  tables: [],
  details: [],
  ownUse: [],
  disclosure: {
    // Any table of the survey may be asked for, so that each cell has noise of its own; money is watched for dominance.
    'statistics.labour-force-survey': {
      method: 'CELL_KEY',
      threshold: 10,
      noise: { maximum: 4, variance: 2, smallestWithheld: 0 },
      dominance: { n: 1, k: 75 },
      pPercent: 10,
    },
  },
  askedApart: ['statistics.labour-force-survey'],
};
