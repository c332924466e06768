import type { DisclosureRule } from '@huza/disclosure';
import type { GuardedTable, Policy } from '@huza/subgraph';
import {
  borderCrossingCount,
  permit,
  permitApplication,
  permitApplicationEvent,
  permitEvent,
} from './database/tables.ts';

export const permits = {
  dataset: 'immigration.permits',
  table: permit,
  variables: { permitClass: permit.permitClass, nationality: permit.nationality },
} satisfies GuardedTable;

export const applications = {
  dataset: 'immigration.applications',
  table: permitApplication,
  variables: { permitClass: permitApplication.permitClass, nationality: permitApplication.nationality },
} satisfies GuardedTable;

export const borderCrossings = {
  dataset: 'immigration.border-crossings',
  table: borderCrossingCount,
  variables: {
    direction: borderCrossingCount.direction,
    post: borderCrossingCount.post,
    nationality: borderCrossingCount.nationality,
  },
} satisfies GuardedTable;

const datasets = [permits, applications, borderCrossings].map(({ dataset }) => dataset);
const every = { fields: null, grain: 'IDENTIFIED', rows: {}, minimumCount: null } as const;

/** Counts of persons: any table may be asked for, so that each cell has noise of its own. */
const cellKeys: DisclosureRule = {
  method: 'CELL_KEY',
  threshold: 5,
  noise: { maximum: 4, variance: 2, smallestWithheld: 0 },
};

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
  disclosure: Object.fromEntries(datasets.map((dataset) => [dataset, cellKeys])),
};
