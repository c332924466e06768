import type { Grant } from '@huza/access';

const vacancies = 'labour.vacancies';
const jobSeekers = 'labour.job-seekers';
const employers = 'labour.employers';
const all = [vacancies, jobSeekers, employers];

/** What the ministry opens beyond PUBLIC and OFFICIAL fields. */
export const grants: readonly Grant[] = [
  {
    datasets: all,
    agencies: ['labour'],
    roles: ['labour-officer'],
    purposes: ['labour-market-test'],
    upTo: 'PERSONAL',
  },
  {
    datasets: all,
    agencies: ['labour'],
    roles: ['labour-officer', 'list-committee'],
    purposes: ['occupations-in-demand'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: all,
    agencies: ['statistics'],
    roles: ['analyst', 'data-steward'],
    purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: [vacancies, employers],
    agencies: ['immigration'],
    roles: ['permit-officer'],
    purposes: ['permit-decision', 'labour-market-test'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: [vacancies],
    agencies: ['iom'],
    roles: ['analyst'],
    purposes: ['policy-research'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: all,
    agencies: ['labour'],
    roles: ['data-steward', 'data-protection-officer'],
    purposes: ['audit'],
    upTo: 'PERSONAL',
  },
];
