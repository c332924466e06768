import type { Grant } from '@huza/access';

const permits = 'immigration.permits';
const applications = 'immigration.applications';
const borderCrossings = 'immigration.border-crossings';
const all = [permits, applications, borderCrossings];

/** What the directorate opens beyond PUBLIC and OFFICIAL fields. */
export const grants: readonly Grant[] = [
  {
    datasets: all,
    agencies: ['statistics'],
    roles: ['analyst', 'data-steward'],
    purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: [permits, borderCrossings],
    agencies: ['iom'],
    roles: ['analyst'],
    purposes: ['policy-research'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: [permits],
    agencies: ['labour'],
    roles: ['labour-officer', 'list-committee'],
    purposes: ['occupations-in-demand', 'labour-market-test'],
    upTo: 'RESTRICTED',
  },
  {
    datasets: all,
    agencies: ['immigration'],
    roles: ['permit-officer'],
    purposes: ['permit-decision'],
    upTo: 'PERSONAL',
  },
  {
    datasets: all,
    agencies: ['immigration'],
    roles: ['data-steward', 'data-protection-officer'],
    purposes: ['audit'],
    upTo: 'PERSONAL',
  },
];
