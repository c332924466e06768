import { createHash } from 'node:crypto';
import {
  type Agreement,
  type AgreementAct,
  type AgreementRegister,
  type AgreementTerms,
  type Principal,
  partiesOf,
  stateOf,
  termsSchema,
  textToSign,
} from '@huza/access';
import type { RequestDatabase } from '@huza/subgraph';
import type { InferSelectModel } from 'drizzle-orm';
import type { AgreementState } from '../../generated/resolvers.ts';
import { agreementDraft } from '../database/tables.ts';

export type DraftRow = InferSelectModel<typeof agreementDraft>;

/** One version of an agreement, signed or on its way to be. */
export interface Version {
  readonly terms: AgreementTerms;
  /** The record as it is signed, byte for byte. */
  readonly record: string;
  readonly state: AgreementState;
  readonly signedBy: readonly string[];
  readonly suspendedBy: readonly string[];
  readonly acts: readonly AgreementAct[];
}

/** SHA-256 of a record, in hexadecimal. */
export const digestOf = (record: string) => createHash('sha256').update(record).digest('hex');

function signedVersion(agreement: Agreement, register: AgreementRegister, at: Date): Version {
  const { terms, suspendedBy } = agreement;
  const acts = register.actsOn(terms.id, terms.version);
  return {
    terms,
    record: textToSign(terms),
    state: stateOf(agreement, at),
    signedBy: partiesOf(terms),
    suspendedBy,
    acts: [...acts].sort((one, other) => one.at.localeCompare(other.at)),
  };
}

/** A draft's record is what was stored: it was checked when it was written. */
export function draftedVersion({ text, state, signatures }: DraftRow): Version {
  return {
    terms: termsSchema.parse(JSON.parse(text)),
    record: text,
    state: state as AgreementState,
    signedBy: Object.keys(signatures),
    suspendedBy: [],
    acts: [],
  };
}

/** Every version that a principal may see: what all have signed, and what its own agency is a party of. */
export async function visibleVersions(
  database: RequestDatabase,
  register: AgreementRegister,
  principal: Principal | null,
): Promise<Version[]> {
  const at = new Date();
  const signed = register.agreements().map((agreement) => signedVersion(agreement, register, at));
  const known = new Set(signed.map(({ terms }) => `${terms.id} ${terms.version}`));
  const drafts = await database.select().from(agreementDraft);
  const own = drafts.filter(
    ({ id, version, parties }) =>
      !known.has(`${id} ${version}`) && principal !== null && parties.includes(principal.agency),
  );
  return [...signed, ...own.map(draftedVersion)].sort(
    (one, other) => one.terms.id.localeCompare(other.terms.id) || other.terms.version - one.terms.version,
  );
}
