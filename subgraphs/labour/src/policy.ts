import { type Clause, ownEmployer } from '@huza/access';
import type { DisclosureRule } from '@huza/disclosure';
import type { GuardedTable, Policy } from '@huza/subgraph';
import {
  advertisingRun,
  employer,
  jobSeeker,
  labourMarketTest,
  labourMarketTestDecision,
  labourMarketTestEvent,
  referral,
  vacancy,
} from './database/tables.ts';

export const jobSeekers: GuardedTable = {
  dataset: 'labour.job-seekers',
  table: jobSeeker,
  variables: { district: jobSeeker.district, education: jobSeeker.education },
};

export const employers: GuardedTable = {
  dataset: 'labour.employers',
  table: employer,
  variables: { employer: employer.id, sector: employer.sector, district: employer.district },
};

/** Anyone may read a vacancy: agreements have nothing to filter. */
export const vacancies: GuardedTable = { dataset: 'labour.vacancies', table: vacancy, variables: {} };

export const labourMarketTests: GuardedTable = {
  dataset: 'labour.labour-market-tests',
  table: labourMarketTest,
  variables: {
    employer: labourMarketTest.employer,
    permitClass: labourMarketTest.permitClass,
    nationality: labourMarketTest.nationality,
  },
};

export const referrals: GuardedTable = {
  dataset: 'labour.referrals',
  table: referral,
  variables: { employer: referral.employer },
};

/** Vacancies are added for an employer by who may come to its labour market tests. */
const addedVacancies: GuardedTable = {
  dataset: labourMarketTests.dataset,
  table: vacancy,
  variables: { employer: vacancy.employer },
};

const testDetails = [advertisingRun, labourMarketTestDecision, labourMarketTestEvent].map((table) => ({
  table,
  column: table.test,
  of: labourMarketTests,
  key: labourMarketTest.id,
}));

const every = { fields: null, rows: {}, minimumCount: null } as const;
const datasets = [vacancies, jobSeekers, employers, labourMarketTests, referrals].map(
  ({ dataset }) => dataset,
);

/** Any table of tests may be asked for, so that each cell has noise of its own. */
const cellKeys: DisclosureRule = {
  method: 'CELL_KEY',
  threshold: 5,
  noise: { maximum: 4, variance: 2, smallestWithheld: 0 },
};

/** Counts of job seekers are exact, or withheld: the tables that may be asked for are protected together. */
const jobSeekerRule: DisclosureRule = {
  method: 'SUPPRESSION',
  threshold: 5,
  tables: [
    [
      'OCCUPATION_MAJOR_GROUP',
      'OCCUPATION_SUB_MAJOR_GROUP',
      'OCCUPATION_MINOR_GROUP',
      'OCCUPATION_UNIT_GROUP',
    ],
    ['OCCUPATION_MAJOR_GROUP', 'SEX', 'DISTRICT'],
    ['SEX', 'AGE_BAND', 'EDUCATION'],
  ],
};

const fieldsOf = (type: string, fields: string) => fields.split(' ').map((field) => `${type}.${field}`);

/** The changes that labour officers make. */
const officersChanges: Clause = {
  ...every,
  dataset: labourMarketTests.dataset,
  fields: fieldsOf(
    'Mutation',
    'referCandidates disputeReferral decideLabourMarketTest decideLabourMarketTestAppeal',
  ),
  grain: 'IDENTIFIED',
  roles: ['labour-officer'],
  purposes: ['labour-market-test'],
};

const ofEmployers = {
  ...every,
  grain: 'IDENTIFIED',
  rows: { employer: [ownEmployer] },
  roles: ['employer'],
  purposes: ['labour-market-test'],
} satisfies Partial<Clause>;

/** What employers may do, each with its own records: it sees a candidate's reference and what it needs to invite. */
const employersUse: Clause[] = [
  {
    ...ofEmployers,
    dataset: labourMarketTests.dataset,
    fields: [
      'Subscription.labourMarketTestDecided',
      ...fieldsOf('Query', 'labourMarketTest labourMarketTests ownVacancies'),
      ...fieldsOf('LabourMarketTestConnection', 'nodes edges pageInfo'),
      ...fieldsOf('LabourMarketTestEdge', 'node cursor'),
      ...fieldsOf(
        'LabourMarketTest',
        'employer vacancy occupation district openings nationality permitClass monthlyPay durationDays plans plan foreignWorkers circumstances requestedOn status outcome decidedOn validUntil appealUntil appealOpen rules decisions advertisingRuns history outcomeStatement source',
      ),
      ...fieldsOf(
        'LabourMarketTestDecision',
        'sequence outcome rulesOutcome rulesSentence overruled reason decidedOn framework frameworkVersion reasoning',
      ),
      ...fieldsOf('RuleFindings', 'rule title kind result basis sentences figures'),
      ...fieldsOf('RuleBasis', 'kind title article'),
      ...fieldsOf(
        'RuleFigure',
        'name level value unit period observations observationStatus confidentialityStatus dataset used',
      ),
      ...fieldsOf('AdvertisingRun', 'channel place starts ends days contents evidence'),
      ...fieldsOf('LabourMarketTestEvent', 'sequence kind status on reason'),
      ...fieldsOf(
        'Mutation',
        'postVacancy requestLabourMarketTest recordAdvertising reportReferral appealLabourMarketTest withdrawLabourMarketTest',
      ),
    ],
  },
  {
    ...ofEmployers,
    dataset: employers.dataset,
    fields: ['Query.employer', ...fieldsOf('Employer', 'name sector activity district employees')],
  },
  {
    ...ofEmployers,
    dataset: referrals.dataset,
    fields: [
      'LabourMarketTest.referrals',
      ...fieldsOf(
        'Referral',
        'id occupation district education referredOn outcome reason explanation reportedOn disputedOn disputeReason',
      ),
    ],
  },
];

/** Reviews of the Occupations in Demand List and their evidence: in the hands of those who make the list. */
const listDatasets = ['labour.list-reviews', 'labour.list-evidence'];
const listMakers: Clause['roles'] = ['labour-officer', 'list-committee', 'list-approver'];

/** What the ministry's own staff may use; what others may stands in agreements. */
export const policy: Policy = {
  tables: [jobSeekers, employers, labourMarketTests, referrals],
  details: testDetails,
  additions: [addedVacancies],
  ownUse: [
    officersChanges,
    ...employersUse,
    ...datasets.flatMap(ownRecords),
    ...listDatasets.flatMap(ownReviews),
  ],
  disclosure: {
    [jobSeekers.dataset]: jobSeekerRule,
    [labourMarketTests.dataset]: cellKeys,
    [vacancies.dataset]: { method: 'NONE', reason: 'vacancies are advertised to the public.' },
  },
  // A simulation counts what is in no declared table.
  askedApart: [labourMarketTests.dataset],
};

function ownReviews(dataset: string): Clause[] {
  const tables = { ...every, dataset, grain: 'AGGREGATE' } as const;
  return [
    { ...tables, roles: listMakers, purposes: ['occupations-in-demand'] },
    { ...tables, roles: ['data-steward', 'data-protection-officer'], purposes: ['audit'] },
  ];
}

function ownRecords(dataset: string): Clause[] {
  return [
    { ...every, dataset, grain: 'IDENTIFIED', roles: ['labour-officer'], purposes: ['labour-market-test'] },
    {
      ...every,
      dataset,
      grain: 'AGGREGATE',
      roles: ['labour-officer', 'list-committee'],
      purposes: ['occupations-in-demand'],
    },
    {
      ...every,
      dataset,
      grain: 'IDENTIFIED',
      roles: ['data-steward', 'data-protection-officer'],
      purposes: ['audit'],
    },
  ];
}
