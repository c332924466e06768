import type { Agreement } from './agreement.ts';
import type { Clause } from './terms.ts';

/** Stands in a row filter for the employer that the principal acts for. */
export const ownEmployer = '{employer}';

/** What employers are, in the place of an agency. */
const employersAgency = 'employer';

/**
 * What an agency lets its own staff do, and what it lets employers do with their own records: clauses for the role
 * `employer`.
 *
 * @throws Error when a clause for employers opens more than their own records.
 */
export function ownRules(agency: string, clauses: readonly Clause[]): Agreement[] {
  const isForEmployers = ({ roles }: Clause) => roles.includes('employer');
  const forEmployers = clauses.filter(isForEmployers);
  for (const { dataset, rows, roles } of forEmployers) {
    if (roles.length === 1 && rows.employer?.length === 1 && rows.employer[0] === ownEmployer) continue;
    throw new Error(`A clause on ${dataset} opens more to employers than their own records`);
  }
  const staff = ownUse(
    agency,
    clauses.filter((clause) => !isForEmployers(clause)),
  );
  if (forEmployers.length === 0) return [staff];
  const terms = {
    ...staff.terms,
    id: `${agency}-employers`,
    title: `Use by employers of their own records at ${agency}`,
    consumers: [employersAgency],
    clauses: forEmployers,
  };
  return [staff, { ...staff, terms }];
}

/**
 * What an agency lets its own staff do, in the form of an agreement with itself, so that one decision
 * covers both. It needs no signature: the agency deploys it.
 */
export const ownUse = (agency: string, clauses: readonly Clause[]): Agreement => ({
  terms: {
    id: `${agency}-own-use`,
    version: 1,
    title: `Use by the staff of ${agency}`,
    provider: agency,
    consumers: [agency],
    clauses: [...clauses],
    legalBasis: 'The law that the agency was given its task by.',
    retention: 'P1Y',
    validFrom: '2000-01-01',
    validUntil: '9999-12-31',
    stewards: {},
  },
  suspendedBy: [],
  endedBy: null,
  supersededFrom: null,
});
