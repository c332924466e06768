import { type AgreementTerms, partiesOf, signTerms, termsStatement, textToSign } from '@huza/access';
import type { HubKeys } from './keys.ts';

const every = { fields: null, rows: {}, minimumCount: null } as const;
const tables = { ...every, grain: 'AGGREGATE' } as const;
const analysts = { roles: ['analyst', 'data-steward'] } satisfies Partial<AgreementTerms['clauses'][number]>;

const common = {
  version: 1,
  legalBasis:
    'Law N°058/2021 of 13/10/2021 relating to the protection of personal data and privacy; Law N°57/2018 of 13/08/2018 on immigration and emigration in Rwanda.',
  retention: 'P5Y',
  validFrom: '2025-01-01',
  validUntil: '2035-12-31',
} as const;

const steward = (agency: string) => `The data steward of ${agency}`;
const stewardsOf = (...parties: string[]) =>
  Object.fromEntries(parties.map((party) => [party, steward(party)]));

/** The agreements that every development hub begins with: signed by demonstration keys, they bind nobody. */
const agreements: readonly AgreementTerms[] = [
  {
    ...common,
    id: 'immigration-statistics',
    title: 'Permits, applications and border crossings for official statistics',
    provider: 'immigration',
    consumers: ['statistics'],
    stewards: stewardsOf('immigration', 'statistics'),
    clauses: [
      ...['immigration.permits', 'immigration.applications', 'immigration.border-crossings'].map(
        (dataset): AgreementTerms['clauses'][number] => ({
          ...tables,
          ...analysts,
          dataset,
          purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
        }),
      ),
      {
        dataset: 'immigration.permits',
        fields: [
          'Query.permits',
          'Query.permit',
          'PermitConnection.nodes',
          'PermitConnection.edges',
          'PermitConnection.pageInfo',
          'PermitEdge.node',
          'PermitEdge.cursor',
          'Permit.id',
          'Permit.permitClass',
          'Permit.nationality',
          'Permit.occupation',
          'Permit.issuedOn',
          'Permit.expiresOn',
          'Permit.status',
          'Permit.source',
          'Subscription.permitIssued',
        ],
        roles: ['analyst', 'service'],
        purposes: ['official-statistics'],
        grain: 'PSEUDONYMISED',
        rows: { permitClass: ['H1', 'H2', 'H4'] },
        minimumCount: null,
      },
    ],
  },
  {
    ...common,
    id: 'immigration-iom',
    title: 'Tables of permits and border crossings for research on labour migration',
    provider: 'immigration',
    consumers: ['iom'],
    stewards: stewardsOf('immigration', 'iom'),
    clauses: ['immigration.permits', 'immigration.border-crossings'].map((dataset) => ({
      ...tables,
      ...analysts,
      dataset,
      purposes: ['policy-research'],
      minimumCount: 5,
    })),
  },
  {
    ...common,
    id: 'immigration-labour',
    title: 'Tables of work permits for labour market tests and the Occupations in Demand List',
    provider: 'immigration',
    consumers: ['labour'],
    stewards: stewardsOf('immigration', 'labour'),
    clauses: [
      {
        ...tables,
        dataset: 'immigration.permits',
        roles: ['labour-officer', 'list-committee'],
        purposes: ['occupations-in-demand', 'labour-market-test'],
        rows: { permitClass: ['H1', 'H2', 'H4', 'H5', 'H6', 'J', 'Q1', 'N2'] },
      },
      {
        ...tables,
        dataset: 'immigration.permits',
        roles: ['service'],
        purposes: ['occupations-in-demand'],
        rows: { permitClass: ['H1', 'H2', 'H4', 'H5', 'H6', 'J', 'Q1', 'N2'] },
      },
    ],
  },
  {
    ...common,
    id: 'labour-statistics-immigration',
    title: 'Vacancies, job seekers and employers for official statistics and decisions on permits',
    provider: 'labour',
    consumers: ['statistics', 'immigration'],
    stewards: stewardsOf('labour', 'statistics', 'immigration'),
    clauses: [
      ...['labour.vacancies', 'labour.job-seekers', 'labour.employers'].map(
        (dataset): AgreementTerms['clauses'][number] => ({
          ...tables,
          ...analysts,
          dataset,
          purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
        }),
      ),
      ...['labour.vacancies', 'labour.employers'].map((dataset): AgreementTerms['clauses'][number] => ({
        ...tables,
        dataset,
        roles: ['permit-officer'],
        purposes: ['permit-decision', 'labour-market-test'],
      })),
    ],
  },
  {
    ...common,
    id: 'labour-immigration-tests',
    title: 'Outcomes of labour market tests for decisions on permits',
    provider: 'labour',
    consumers: ['immigration'],
    stewards: stewardsOf('labour', 'immigration'),
    clauses: [
      {
        ...every,
        dataset: 'labour.labour-market-tests',
        fields: [
          'Query.labourMarketTest',
          'Subscription.labourMarketTestDecided',
          'LabourMarketTest.employer',
          'LabourMarketTest.occupation',
          'LabourMarketTest.district',
          'LabourMarketTest.nationality',
          'LabourMarketTest.permitClass',
          'LabourMarketTest.status',
          'LabourMarketTest.outcome',
          'LabourMarketTest.decidedOn',
          'LabourMarketTest.validUntil',
          'LabourMarketTest.outcomeStatement',
          'LabourMarketTest.source',
        ],
        grain: 'IDENTIFIED',
        roles: ['permit-officer'],
        purposes: ['permit-decision'],
      },
    ],
  },
  {
    ...common,
    id: 'immigration-labour-tests',
    title: 'What became of the permits that labour market tests were for',
    provider: 'immigration',
    consumers: ['labour'],
    stewards: stewardsOf('immigration', 'labour'),
    clauses: [
      {
        ...every,
        dataset: 'immigration.applications',
        fields: [
          'LabourMarketTest.permitApplication',
          'PermitApplication.permitClass',
          'PermitApplication.status',
          'PermitApplication.submittedOn',
          'PermitApplication.decidedOn',
        ],
        grain: 'PSEUDONYMISED',
        roles: ['labour-officer'],
        purposes: ['labour-market-test'],
      },
      {
        ...every,
        dataset: 'immigration.permits',
        fields: [
          'PermitApplication.permit',
          'Permit.permitClass',
          'Permit.status',
          'Permit.issuedOn',
          'Permit.expiresOn',
        ],
        grain: 'PSEUDONYMISED',
        roles: ['labour-officer'],
        purposes: ['labour-market-test'],
      },
    ],
  },
  {
    ...common,
    id: 'labour-statistics-tests',
    title: 'Tables of labour market tests for official statistics',
    provider: 'labour',
    consumers: ['statistics'],
    stewards: stewardsOf('labour', 'statistics'),
    clauses: [
      {
        ...tables,
        ...analysts,
        dataset: 'labour.labour-market-tests',
        purposes: ['official-statistics', 'policy-research'],
      },
    ],
  },
];

/** The demonstration agreements, signed by each of their parties. */
export function demonstrationAgreements({ parties }: HubKeys): Promise<string[]> {
  return Promise.all(
    agreements.map(async (terms) => {
      const text = textToSign(terms);
      const signatures = partiesOf(terms).map((party) => {
        const keys = parties[party];
        if (!keys) throw new Error(`No keys are given for ${party}`);
        return signTerms(text, keys.signing);
      });
      return JSON.stringify(termsStatement(text, await Promise.all(signatures)));
    }),
  );
}
