import type { Agreement } from './agreement.ts';
import type { Clause } from './terms.ts';

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
