import type { Agreement, AgreementTerms, Clause, Principal } from '../src/index.ts';

/** Noon of a day. */
export const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A clause that opens counts of permits to analysts, for official statistics. */
export const clause = (change: Partial<Clause> = {}): Clause => ({
  dataset: 'immigration.permits',
  fields: null,
  roles: ['analyst'],
  purposes: ['official-statistics'],
  grain: 'AGGREGATE',
  rows: {},
  minimumCount: null,
  ...change,
});

/** What immigration and statistics sign, for the year 2026. */
export const terms = (change: Partial<AgreementTerms> = {}): AgreementTerms => ({
  id: 'immigration-statistics',
  version: 1,
  title: 'Permits for official statistics',
  provider: 'immigration',
  consumers: ['statistics'],
  clauses: [clause()],
  legalBasis: 'Law N° 45/2013 on the organisation of statistical activities, article 15.',
  retention: 'P5Y',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  stewards: { immigration: 'The registrar of permits', statistics: 'The head of labour statistics' },
  ...change,
});

/** An agreement that all have signed and that nothing has become of. */
export const agreement = (
  change: Partial<AgreementTerms> = {},
  became: Partial<Omit<Agreement, 'terms'>> = {},
): Agreement => ({
  terms: terms(change),
  suspendedBy: [],
  endedBy: null,
  supersededFrom: null,
  ...became,
});

/** An analyst of the statistics agency. */
export const analyst: Principal = {
  subject: 'statistics-analyst',
  agency: 'statistics',
  roles: ['analyst'],
  purposes: ['official-statistics', 'policy-research'],
};
