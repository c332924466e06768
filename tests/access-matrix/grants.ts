/** In what form data are shared, from least to most. */
export type Grain = 'AGGREGATE' | 'PSEUDONYMISED' | 'IDENTIFIED';

export const ownUse = 'own use';

/** Who may reach a dataset, why, in what form, and what lets them. */
interface Grant {
  readonly agency: string;
  readonly roles: readonly string[];
  readonly purposes: readonly string[];
  readonly grain: Grain;
  /** An agreement, or the agency's own rules for its staff. */
  readonly under: string;
  /** The only fields that it reaches; absent: all of the dataset. */
  readonly fields?: readonly string[];
  /** Which records, in a sentence's end; absent: all. */
  readonly limit?: string;
}

/** By dataset. */
export type Grants = Readonly<Record<string, readonly Grant[]>>;

/** The agreements of a development hub, with their providers. */
export const agreements = {
  'immigration-statistics': 'immigration',
  'immigration-iom': 'immigration',
  'immigration-labour': 'immigration',
  'labour-statistics-immigration': 'labour',
  'labour-immigration-tests': 'labour',
  'immigration-labour-tests': 'immigration',
  'labour-statistics-tests': 'labour',
} as const;

const own = (agency: string, roles: string[], purposes: string[], grain: Grain): Grant => ({
  agency,
  roles,
  purposes,
  grain,
  under: ownUse,
});

const fieldsOf = (type: string, fields: string) => fields.split(' ').map((field) => `${type}.${field}`);

/** What employers may do with what is their own, by the agencies' rules. */
const toEmployers = (fields: readonly string[]): Grant => ({
  agency: 'employer',
  roles: ['employer'],
  purposes: ['labour-market-test'],
  grain: 'IDENTIFIED',
  under: ownUse,
  fields,
  limit: 'the employer’s own records',
});

const overseers = ['data-steward', 'data-protection-officer'];
const ownPermits = [
  own('immigration', ['permit-officer'], ['permit-decision'], 'IDENTIFIED'),
  own('immigration', overseers, ['audit'], 'IDENTIFIED'),
];
const ownLabour = [
  own('labour', ['labour-officer'], ['labour-market-test'], 'IDENTIFIED'),
  own('labour', ['labour-officer', 'list-committee'], ['occupations-in-demand'], 'AGGREGATE'),
  own('labour', overseers, ['audit'], 'IDENTIFIED'),
];
const ownReviews = [
  own(
    'labour',
    ['labour-officer', 'list-committee', 'list-approver'],
    ['occupations-in-demand'],
    'AGGREGATE',
  ),
  own('labour', overseers, ['audit'], 'AGGREGATE'),
];
const auditLog = (agency: string) => [own(agency, overseers, ['audit'], 'AGGREGATE')];

const compiling = {
  roles: ['analyst', 'data-steward'],
  purposes: ['official-statistics', 'occupations-in-demand', 'policy-research'],
  grain: 'AGGREGATE',
} as const;
const toStatistics: Grant = { agency: 'statistics', ...compiling, under: 'immigration-statistics' };
const toIom: Grant = {
  agency: 'iom',
  roles: ['analyst', 'data-steward'],
  purposes: ['policy-research'],
  grain: 'AGGREGATE',
  under: 'immigration-iom',
  limit: 'counts of 5 and more',
};
const labourTables: readonly Grant[] = ['statistics', 'immigration'].map((agency) => ({
  agency,
  ...compiling,
  under: 'labour-statistics-immigration',
}));
const labourForPermits: readonly Grant[] = ['statistics', 'immigration'].map((agency) => ({
  agency,
  roles: ['permit-officer'],
  purposes: ['permit-decision', 'labour-market-test'],
  grain: 'AGGREGATE',
  under: 'labour-statistics-immigration',
}));

const fateToLabour: Grant = {
  agency: 'labour',
  roles: ['labour-officer'],
  purposes: ['labour-market-test'],
  grain: 'PSEUDONYMISED',
  under: 'immigration-labour-tests',
};

/** What is expected, written by hand from the agreements' texts: the product reads nothing here. */
export const grants: Grants = {
  'immigration.permits': [
    ...ownPermits,
    toStatistics,
    {
      agency: 'statistics',
      roles: ['analyst', 'service'],
      purposes: ['official-statistics'],
      grain: 'PSEUDONYMISED',
      under: 'immigration-statistics',
      limit: 'permits of the classes H1, H2 and H4',
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
      ],
    },
    toIom,
    {
      agency: 'labour',
      roles: ['labour-officer', 'list-committee'],
      purposes: ['occupations-in-demand', 'labour-market-test'],
      grain: 'AGGREGATE',
      under: 'immigration-labour',
      limit: 'permits of the classes H1, H2, H4, H5, H6, J, Q1 and N2',
    },
    {
      agency: 'labour',
      roles: ['service'],
      purposes: ['occupations-in-demand'],
      grain: 'AGGREGATE',
      under: 'immigration-labour',
      limit: 'permits of the classes H1, H2, H4, H5, H6, J, Q1 and N2',
    },
    {
      ...fateToLabour,
      fields: ['PermitApplication.permit', ...fieldsOf('Permit', 'permitClass status issuedOn expiresOn')],
    },
    toEmployers([
      'PermitApplication.permit',
      ...fieldsOf('Permit', 'id permitClass status issuedOn expiresOn cancelledOn renewals'),
    ]),
    {
      ...own('immigration', ['permit-officer'], ['permit-decision'], 'IDENTIFIED'),
      fields: fieldsOf('Mutation', 'issuePermit renewPermit changePermit cancelPermit'),
    },
  ],
  'immigration.applications': [
    ...ownPermits,
    toStatistics,
    {
      ...fateToLabour,
      fields: [
        'LabourMarketTest.permitApplication',
        ...fieldsOf('PermitApplication', 'permitClass status submittedOn decidedOn'),
      ],
    },
    toEmployers([
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
      ...fieldsOf('Mutation', 'applyForPermit submitOutcomeStatement withdrawPermitApplication'),
    ]),
    {
      ...own('immigration', ['permit-officer'], ['permit-decision'], 'IDENTIFIED'),
      fields: fieldsOf(
        'Mutation',
        'applyForPermit submitOutcomeStatement reviewPermitApplication decidePermitApplication withdrawPermitApplication',
      ),
    },
  ],
  'immigration.border-crossings': [...ownPermits, toStatistics, toIom],
  'labour.vacancies': [...ownLabour, ...labourTables, ...labourForPermits],
  'labour.employers': [
    ...ownLabour,
    ...labourTables,
    ...labourForPermits,
    toEmployers(['Query.employer', ...fieldsOf('Employer', 'name sector activity district employees')]),
  ],
  'labour.labour-market-tests': [
    ...ownLabour,
    {
      agency: 'statistics',
      roles: ['analyst', 'data-steward'],
      purposes: ['official-statistics', 'policy-research'],
      grain: 'AGGREGATE',
      under: 'labour-statistics-tests',
    },
    {
      agency: 'immigration',
      roles: ['permit-officer'],
      purposes: ['permit-decision'],
      grain: 'IDENTIFIED',
      under: 'labour-immigration-tests',
      fields: [
        'Query.labourMarketTest',
        'Subscription.labourMarketTestDecided',
        ...fieldsOf(
          'LabourMarketTest',
          'employer occupation district nationality permitClass status outcome decidedOn validUntil outcomeStatement source',
        ),
      ],
    },
    toEmployers([
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
    ]),
    {
      ...own('labour', ['labour-officer'], ['labour-market-test'], 'IDENTIFIED'),
      fields: fieldsOf(
        'Mutation',
        'referCandidates disputeReferral decideLabourMarketTest decideLabourMarketTestAppeal',
      ),
    },
  ],
  'labour.referrals': [
    ...ownLabour,
    toEmployers([
      'LabourMarketTest.referrals',
      ...fieldsOf(
        'Referral',
        'id occupation district education referredOn outcome reason explanation reportedOn disputedOn disputeReason',
      ),
    ]),
  ],
  'labour.job-seekers': [...ownLabour, ...labourTables],
  'labour.list-reviews': ownReviews,
  'labour.list-evidence': ownReviews,
  'immigration.audit-log': auditLog('immigration'),
  'labour.audit-log': auditLog('labour'),
  'statistics.audit-log': auditLog('statistics'),
  'coordination.audit-log': auditLog('coordination'),
};
