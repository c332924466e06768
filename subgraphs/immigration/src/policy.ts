import { type Clause, ownEmployer } from '@huza/access';
import type { DisclosureRule } from '@huza/disclosure';
import type { GuardedTable, Policy } from '@huza/subgraph';
import {
  borderCrossingCount,
  labourMarketTestStatement,
  permit,
  permitApplication,
  permitApplicationEvent,
  permitEvent,
} from './database/tables.ts';

export const permits = {
  dataset: 'immigration.permits',
  table: permit,
  variables: { permitClass: permit.permitClass, nationality: permit.nationality, employer: permit.employer },
} satisfies GuardedTable;

export const applications = {
  dataset: 'immigration.applications',
  table: permitApplication,
  variables: {
    permitClass: permitApplication.permitClass,
    nationality: permitApplication.nationality,
    employer: permitApplication.employer,
  },
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

const changesOf = (changes: string) => changes.split(' ').map((change) => `Mutation.${change}`);
const fieldsOf = (type: string, fields: string) => fields.split(' ').map((field) => `${type}.${field}`);
const officers = {
  ...every,
  roles: ['permit-officer'],
  purposes: ['permit-decision'],
} satisfies Partial<Clause>;
const sponsors = {
  ...every,
  rows: { employer: [ownEmployer] },
  roles: ['employer'],
  purposes: ['labour-market-test'],
} satisfies Partial<Clause>;

/** The changes that permit officers make. */
const officersChanges: Clause[] = [
  {
    ...officers,
    dataset: applications.dataset,
    fields: changesOf(
      'applyForPermit submitOutcomeStatement reviewPermitApplication decidePermitApplication withdrawPermitApplication',
    ),
  },
  {
    ...officers,
    dataset: permits.dataset,
    fields: changesOf('issuePermit renewPermit changePermit cancelPermit'),
  },
];

/** What employers may do with the applications and permits that they sponsor. */
const sponsorsUse: Clause[] = [
  {
    ...sponsors,
    dataset: applications.dataset,
    fields: [
      ...changesOf('applyForPermit submitOutcomeStatement withdrawPermitApplication'),
      ...fieldsOf('Query', 'permitApplication permitApplications'),
      ...fieldsOf('PermitApplicationConnection', 'nodes edges pageInfo'),
      ...fieldsOf('PermitApplicationEdge', 'node cursor'),
      'LabourMarketTest.permitApplication',
      ...fieldsOf(
        'PermitApplication',
        'id permitClass nationality occupation employer status submittedOn decidedOn labourMarketTest verifiedOutcome history source',
      ),
      ...fieldsOf('PermitApplicationEvent', 'status on reason'),
      ...fieldsOf('VerifiedOutcome', 'outcome occupationInDemand decidedOn validUntil acceptedOn'),
    ],
  },
  {
    ...sponsors,
    dataset: permits.dataset,
    fields: [
      'PermitApplication.permit',
      ...fieldsOf('Permit', 'id permitClass status issuedOn expiresOn cancelledOn renewals'),
    ],
  },
];

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
    {
      table: labourMarketTestStatement,
      column: labourMarketTestStatement.application,
      of: applications,
      key: permitApplication.id,
    },
  ],
  ownUse: [
    ...officersChanges,
    ...sponsorsUse,
    ...datasets.flatMap((dataset): Clause[] => [
      { ...every, dataset, roles: ['permit-officer'], purposes: ['permit-decision'] },
      { ...every, dataset, roles: ['data-steward', 'data-protection-officer'], purposes: ['audit'] },
    ]),
  ],
  disclosure: Object.fromEntries(datasets.map((dataset) => [dataset, cellKeys])),
  askedApart: datasets,
};
