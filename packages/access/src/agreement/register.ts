import { RequestError } from '../request-error.ts';
import { type Agreement, effectOf } from './agreement.ts';
import { createKeyRing, type KeyRing, type TrustAnchors } from './key-ring.ts';
import type { AgreementAct, SchemaStatement } from './statement.ts';
import type { AgreementTerms } from './terms.ts';
import { type VerifiedStatement, type VerifyOptions, verifyStatement } from './verify-statement.ts';

/** One agency's own copy of what all agencies have signed. It holds nothing that it did not verify. */
export interface AgreementRegister {
  readonly keys: KeyRing;
  /** Every signed version, the oldest first. */
  agreements(): readonly Agreement[];
  /** What each agency offers, by the agency. */
  schemas(): ReadonlyMap<string, SchemaStatement>;
  /**
   * Verifies what a party does to an agreement, without taking it in.
   *
   * @throws RequestError `SIGNATURE_NOT_VALID`, or `INVALID_INPUT` when it is a statement of another kind.
   */
  readAct(statement: string): Promise<AgreementAct>;
  /** A party's acts on one version. */
  actsOn(agreement: string, version: number): readonly AgreementAct[];
  /**
   * Verifies a statement and takes it in; one that is known changes nothing.
   *
   * @throws RequestError `SIGNATURE_NOT_VALID`.
   */
  accept(statement: string, options?: VerifyOptions): Promise<VerifiedStatement>;
}

/** Makes an empty register that trusts the first keys of each agency. */
export async function createAgreementRegister(anchors: TrustAnchors): Promise<AgreementRegister> {
  const keys = await createKeyRing(anchors);
  const versions = new Map<string, AgreementTerms>();
  const acts = new Map<string, Map<string, AgreementAct>>();
  const schemas = new Map<string, SchemaStatement>();
  let agreements: readonly Agreement[] | undefined;
  const accept = async (statement: string, options?: VerifyOptions) => {
    const verified = await verifyStatement(statement, keys, options);
    if (verified.kind === 'TERMS') {
      const { provider, id, version } = verified.terms;
      // Two providers may happen on one name: neither takes the other's place.
      const key = `${provider} ${versionKey(id, version)}`;
      // All parties signed whichever came first; the text of a version is never exchanged.
      if (!versions.has(key)) versions.set(key, verified.terms);
    } else if (verified.kind === 'ACT') {
      const key = versionKey(verified.content.agreement, verified.content.version);
      const known = acts.get(key) ?? new Map<string, AgreementAct>();
      known.set(JSON.stringify(verified.content), verified.content);
      acts.set(key, known);
    } else if (verified.kind === 'ROTATION') await keys.rotate(verified.content);
    else if (verified.kind === 'SCHEMA') {
      const { agency, at } = verified.content;
      if (at > (schemas.get(agency)?.at ?? '')) schemas.set(agency, verified.content);
    }
    agreements = undefined;
    return verified;
  };
  const actsOn = (agreement: string, version: number) => [
    ...(acts.get(versionKey(agreement, version))?.values() ?? []),
  ];
  return {
    keys,
    accept,
    readAct: async (statement) => {
      const verified = await verifyStatement(statement, keys);
      if (verified.kind === 'ACT') return verified.content;
      throw new RequestError('INVALID_INPUT', 'The statement does not suspend, resume or end an agreement.');
    },
    actsOn,
    schemas: () => schemas,
    agreements: () => {
      agreements ??= [...versions.values()].map((terms) => ({
        terms,
        ...effectOf(actsOn(terms.id, terms.version).filter(({ party }) => isParty(terms, party))),
        supersededFrom: supersededFrom(terms, [...versions.values()]),
      }));
      return agreements;
    },
  };
}

const versionKey = (agreement: string, version: number) => `${agreement} ${version}`;

const isParty = ({ provider, consumers }: AgreementTerms, party: string) =>
  party === provider || consumers.includes(party);

function supersededFrom(
  { provider, id, version }: AgreementTerms,
  all: readonly AgreementTerms[],
): string | null {
  const versions = all.filter((other) => other.provider === provider && other.id === id);
  const later = versions.filter((other) => other.version > version);
  return later.map(({ validFrom }) => validFrom).sort()[0] ?? null;
}
