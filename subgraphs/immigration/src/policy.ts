import type { GuardedTable, Policy } from '@huza/subgraph';
import {
  borderCrossingCount,
  permit,
  permitApplication,
  permitApplicationEvent,
  permitEvent,
} from './database/tables.ts';

export const permits: GuardedTable = {
  dataset: 'immigration.permits',
  table: permit,
  variables: { permitClass: permit.permitClass, nationality: permit.nationality },
};

export const applications: GuardedTable = {
  dataset: 'immigration.applications',
  table: permitApplication,
  variables: { permitClass: permitApplication.permitClass, nationality: permitApplication.nationality },
};

export const borderCrossings: GuardedTable = {
  dataset: 'immigration.border-crossings',
  table: borderCrossingCount,
  variables: {
    direction: borderCrossingCount.direction,
    post: borderCrossingCount.post,
    nationality: borderCrossingCount.nationality,
  },
};

const datasets = [permits, applications, borderCrossings].map(({ dataset }) => dataset);
const every = { fields: null, grain: 'IDENTIFIED', rows: {}, minimumCount: null } as const;

/** What the directorate's own staff may use; what others may stands in agreements. */
export const policy: Policy = {
  tables: [permits, applications, borderCrossings],
  details: [
    { table: permitEvent, column: permitEvent.permit, of: permits, key: permit.id },
    {
      table: permitApplicationEvent,
      column: permitApplicationEvent.application,
      of: applications,
      key: permitApplication.id,
    },
  ],
  ownUse: datasets.flatMap((dataset) => [
    { ...every, dataset, roles: ['permit-officer'], purposes: ['permit-decision'] },
    { ...every, dataset, roles: ['data-steward', 'data-protection-officer'], purposes: ['audit'] },
  ]),
};
