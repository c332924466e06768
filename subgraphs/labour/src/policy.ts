import type { GuardedTable, Policy } from '@huza/subgraph';
import { employer, jobSeeker } from './database/tables.ts';

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

const vacancies = 'labour.vacancies';
const every = { fields: null, rows: {}, minimumCount: null } as const;
const datasets = [vacancies, jobSeekers.dataset, employers.dataset];

/** What the ministry's own staff may use; what others may stands in agreements. */
export const policy: Policy = {
  tables: [jobSeekers, employers],
  details: [],
  ownUse: datasets.flatMap((dataset) => [
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
  ]),
};
