import type { Purpose, Role } from '@huza/access';
import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';

/** Where demonstration principals work, with the full name of the place. */
export const agencies = {
  statistics: 'National Institute of Statistics of Rwanda',
  labour: 'Ministry of Public Service and Labour',
  immigration: 'Directorate General of Immigration and Emigration',
  coordination: 'Secretariat of the coordination mechanism',
  iom: 'International Organization for Migration',
  employer: 'An employer',
  'sector-body': 'A body of a sector of the economy',
} as const;

export type Agency = keyof typeof agencies;

/** An identity that exists for development and demonstration alone: no person, no password. */
export interface DemonstrationPrincipal {
  /** The token's `sub`, and the id of the principal's own OAuth client. */
  readonly name: string;
  readonly displayName: string;
  /** What this person does. */
  readonly description: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  /** The first is the one to assume when none is stated. */
  readonly purposes: readonly [Purpose, ...Purpose[]];
  /** The pseudonym of the one employer that an employer's principal acts for. */
  readonly employer?: string;
}

/** The secret of every demonstration principal's own client; public, hence worth nothing in production. */
export const demonstrationSecret = 'demonstration';

const memberAgencies = ['statistics', 'labour', 'immigration', 'coordination'] as const;

/** Every party to agreements has a steward who signs for it. */
const stewards = [...memberAgencies, 'iom' as const].map(
  (agency): DemonstrationPrincipal => ({
    name: `${agency}-steward`,
    displayName: `Data steward, ${agency}`,
    description: 'Drafts, signs and suspends data-sharing agreements; checks what was disclosed under them.',
    agency,
    roles: ['data-steward'],
    purposes: ['audit', 'official-statistics'],
  }),
);

const dataProtectionOfficers = memberAgencies.map(
  (agency): DemonstrationPrincipal => ({
    name: `${agency}-dpo`,
    displayName: `Data protection officer, ${agency}`,
    description: 'Checks who used which data and why, and that the log was not altered.',
    agency,
    roles: ['data-protection-officer'],
    purposes: ['audit'],
  }),
);

/** Everyone who can sign in during development: one for each role, and two for each agency's governance. */
export const demonstrationPrincipals: readonly DemonstrationPrincipal[] = [
  {
    name: 'statistics-analyst',
    displayName: 'Analyst, statistics',
    description: 'Compiles official statistics and the evidence for the Occupations in Demand List.',
    agency: 'statistics',
    roles: ['analyst'],
    purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
  },
  {
    name: 'iom-analyst',
    displayName: 'Analyst, IOM',
    description: 'Studies labour migration to advise on policy.',
    agency: 'iom',
    roles: ['analyst'],
    purposes: ['policy-research'],
  },
  {
    name: 'permit-officer',
    displayName: 'Permit officer',
    description: 'Decides on applications for work and residence permits.',
    agency: 'immigration',
    roles: ['permit-officer'],
    purposes: ['permit-decision', 'labour-market-test'],
  },
  {
    name: 'labour-officer',
    displayName: 'Labour officer',
    description: 'Tests whether a worker was available before a foreign worker is hired.',
    agency: 'labour',
    roles: ['labour-officer'],
    purposes: ['labour-market-test', 'occupations-in-demand'],
  },
  {
    name: 'labour-appeals-officer',
    displayName: 'Labour officer for appeals',
    description: 'Decides on appeals against labour market tests that another officer decided.',
    agency: 'labour',
    roles: ['labour-officer'],
    purposes: ['labour-market-test'],
  },
  {
    name: 'list-committee-member',
    displayName: 'Member of the list committee',
    description: 'Weighs the evidence on each occupation and decides on the Occupations in Demand List.',
    agency: 'labour',
    roles: ['list-committee'],
    purposes: ['occupations-in-demand'],
  },
  {
    name: 'list-approver',
    displayName: 'Approver of the list, for the minister',
    description: 'Approves what the committee proposes for the Occupations in Demand List, or sends it back.',
    agency: 'labour',
    roles: ['list-approver'],
    purposes: ['occupations-in-demand'],
  },
  {
    name: 'labour-service',
    displayName: 'Service of the labour agency',
    description:
      'Collects the evidence for the Occupations in Demand List and labour market tests from all agencies, without a person.',
    agency: 'labour',
    roles: ['service'],
    purposes: ['occupations-in-demand', 'labour-market-test'],
  },
  {
    name: 'employer',
    displayName: 'Employer',
    description: 'Advertises vacancies and asks for labour market tests on its own behalf.',
    agency: 'employer',
    roles: ['employer'],
    purposes: ['labour-market-test', 'occupations-in-demand'],
    employer: demonstrationEmployer,
  },
  {
    name: 'sector-body',
    displayName: 'Sector body',
    description: 'Says in a consultation which occupations its sector cannot find workers for.',
    agency: 'sector-body',
    roles: ['sector-body'],
    purposes: ['occupations-in-demand'],
  },
  {
    name: 'statistics-service',
    displayName: 'Application of the statistics institute',
    description: 'Keeps a statistical register of permits as they are issued, without a person.',
    agency: 'statistics',
    roles: ['service'],
    purposes: ['official-statistics'],
  },
  ...stewards,
  ...dataProtectionOfficers,
];

/** The demonstration principal of this name, if there is one. */
export const findPrincipal = (name: unknown): DemonstrationPrincipal | undefined =>
  demonstrationPrincipals.find((principal) => principal.name === name);
