import { type AgreementTerms, partiesOf, signTerms, termsStatement, textToSign } from '@huza/access';
import type { TestHub } from '../hub.ts';
import { tellAgencies } from './agreement-states.ts';
import { askers } from './askers.ts';

const everyone = [
  ...new Set(askers.flatMap(({ roles }) => roles)),
] as AgreementTerms['clauses'][number]['roles'];
const everyPurpose = [
  ...new Set(askers.flatMap(({ purpose }) => purpose ?? [])),
] as AgreementTerms['clauses'][number]['purposes'];

const opensAll = (dataset: string): AgreementTerms['clauses'][number] => ({
  dataset,
  fields: null,
  roles: everyone,
  purposes: everyPurpose,
  grain: 'IDENTIFIED',
  rows: {},
  minimumCount: null,
});

const common = {
  version: 1,
  title: 'An agreement that opens nothing',
  clauses: [opensAll('immigration.permits'), opensAll('labour.job-seekers')],
  legalBasis: 'None.',
  retention: 'P1D',
  stewards: {},
} as const;
const since = { validFrom: '2025-01-01', validUntil: '2035-12-31' };

/** Signed by all their parties, and without effect: too early, too late, and of data that are not the provider's. */
const withoutEffect: readonly AgreementTerms[] = [
  { id: 'to-come', provider: 'immigration', validFrom: '2990-01-01', validUntil: '2999-12-31' },
  { id: 'over', provider: 'immigration', validFrom: '2001-01-01', validUntil: '2001-12-31' },
  { id: 'of-others', provider: 'statistics', ...since },
].map((one) => ({
  ...common,
  ...one,
  clauses: [...common.clauses],
  consumers: ['statistics', 'iom', 'labour', 'immigration'].filter((party) => party !== one.provider),
}));

/** Brings every agency agreements that must open nothing, whatever else holds. */
export async function bringAgreementsWithoutEffect(hub: TestHub): Promise<void> {
  for (const terms of withoutEffect) {
    const text = textToSign(terms);
    const signatures = partiesOf(terms).map((party) => {
      const keys = hub.keys.parties[party];
      if (!keys) throw new Error(`No keys are given for ${party}`);
      return signTerms(text, keys.signing);
    });
    await tellAgencies(hub, JSON.stringify(termsStatement(text, await Promise.all(signatures))));
  }
}
