import type { AgreementVersionPartsFragment } from '#graphql/agreement-version.ts';
import { type Draft, newClause } from './draft-form.ts';

/** What the form begins with: a version to amend, or nothing but a first clause. */
export function draftOf(version: AgreementVersionPartsFragment | undefined, firstDataset: string): Draft {
  if (!version) {
    return {
      id: '',
      title: '',
      consumers: [],
      clauses: [newClause(firstDataset)],
      legalBasis: '',
      retention: 'P5Y',
      validFrom: new Date().toISOString().slice(0, 10),
      validUntil: '',
      stewards: {},
    };
  }
  return {
    id: version.agreement,
    title: version.title,
    consumers: version.consumers,
    clauses: version.clauses.map(({ dataset, fields, roles, purposes, grain, rows, minimumCount }) => ({
      ...{ dataset, roles, purposes, grain },
      fields: fields ?? [],
      rows: rows.map(({ variable, values }) => `${variable}: ${values.join(', ')}`).join('\n'),
      minimumCount: minimumCount === null ? '' : String(minimumCount),
    })),
    legalBasis: version.legalBasis,
    retention: version.retention,
    validFrom: version.validFrom,
    validUntil: version.validUntil,
    stewards: Object.fromEntries(version.stewards.map(({ party, contact }) => [party, contact])),
  };
}
