import type { Clause } from '@huza/access';
import type { SuppressionRule } from '@huza/disclosure';
import type { GuardedTable, Policy } from '@huza/subgraph';
import { employer, jobSeeker, vacancy } from './database/tables.ts';

export const jobSeekers: GuardedTable = {
  dataset: 'labour.job-seekers',
  table: jobSeeker,
  variables: { district: jobSeeker.district, education: jobSeeker.education },
};

export const employers: GuardedTable = {
  dataset: 'labour.employers',
  table: employer,
  variables: { sector: employer.sector, district: employer.district },
};

/** Anyone may read a vacancy: agreements have nothing to filter. */
export const vacancies: GuardedTable = { dataset: 'labour.vacancies', table: vacancy, variables: {} };

const every = { fields: null, rows: {}, minimumCount: null } as const;
const datasets = [vacancies.dataset, jobSeekers.dataset, employers.dataset];

/** Counts of job seekers are exact, or withheld: the tables that may be asked for are protected together. */
export const jobSeekerRule: SuppressionRule = {
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

/** Reviews of the Occupations in Demand List and their evidence: in the hands of those who make the list. */
const listDatasets = ['labour.list-reviews', 'labour.list-evidence'];
const listMakers: Clause['roles'] = ['labour-officer', 'list-committee', 'list-approver'];

/** What the ministry's own staff may use; what others may stands in agreements. */
export const policy: Policy = {
  tables: [jobSeekers, employers],
  details: [],
  ownUse: [...datasets.flatMap(ownRecords), ...listDatasets.flatMap(ownReviews)],
  disclosure: {
    [jobSeekers.dataset]: jobSeekerRule,
    [vacancies.dataset]: { method: 'NONE', reason: 'vacancies are advertised to the public.' },
  },
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
