import { base64url, compactVerify, decodeProtectedHeader, generalVerify } from 'jose';
import { z } from 'zod';
import { RequestError } from '../request-error.ts';
import type { KeyRing } from './key-ring.ts';
import { signatureAlgorithm } from './keys.ts';
import {
  type AgreementAct,
  actSchema,
  type KeyRotation,
  type PartySignature,
  rotationSchema,
  type SchemaStatement,
  type StatementKind,
  schemaStatementSchema,
  statementTypes,
} from './statement.ts';
import { type AgreementTerms, partiesOf, termsSchema } from './terms.ts';

/** A statement of which every signature was checked. */
export type VerifiedStatement =
  | { readonly kind: 'TERMS'; readonly terms: AgreementTerms; readonly text: string }
  | { readonly kind: 'ACT'; readonly content: AgreementAct }
  | { readonly kind: 'ROTATION'; readonly content: KeyRotation }
  | { readonly kind: 'SCHEMA'; readonly content: SchemaStatement };

export interface VerifyOptions {
  /** Accept signatures of keys that were replaced since: for statements that were accepted before. */
  readonly acceptRetired?: boolean;
}

const generalJws = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ protected: z.string(), signature: z.string() })).min(1),
});

/**
 * Verifies a statement: a compact JWS or, for an agreement, a general JWS as JSON.
 *
 * @throws RequestError `SIGNATURE_NOT_VALID` when a signature is missing, forged, of another agency, of a
 * replaced key, or over something else.
 */
export async function verifyStatement(
  text: string,
  ring: KeyRing,
  options: VerifyOptions = {},
): Promise<VerifiedStatement> {
  if (text.startsWith('{')) return verifyAgreement(text, ring, options);
  const kind = kindOf(text);
  const { agency, kid, payload } = await verifyCompact(text, ring, options);
  const content = parseJson(new TextDecoder().decode(payload));
  if (kind === 'ACT') return { kind, content: ownStatement(actSchema, content, 'party', agency) };
  if (kind === 'ROTATION') return { kind, content: ownRotation(content, agency, kid) };
  return { kind, content: ownStatement(schemaStatementSchema, content, 'agency', agency) };
}

function kindOf(compact: string): Exclude<StatementKind, 'TERMS'> {
  const type = headerOf(compact).typ;
  const found = Object.entries(statementTypes).find(([kind, typ]) => kind !== 'TERMS' && typ === type);
  if (!found) throw notValid(`its type ${JSON.stringify(type)} is not one of a statement`);
  return found[0] as Exclude<StatementKind, 'TERMS'>;
}

function headerOf(compact: string) {
  try {
    return decodeProtectedHeader(compact);
  } catch {
    throw notValid('it is not a JSON Web Signature');
  }
}

/** Verifies a compact JWS, whatever it says; gives who signed it. */
export async function verifyCompact(text: string, ring: KeyRing, options: VerifyOptions) {
  const { kid } = headerOf(text);
  const { agency, key } = usableKey(ring, kid, options);
  const { payload } = await compactVerify(text, key, { algorithms: [signatureAlgorithm] }).catch(() => {
    throw notValid(`the signature of ${agency} does not verify`);
  });
  return { agency, kid, payload };
}

function usableKey(ring: KeyRing, kid: string | undefined, { acceptRetired = false }: VerifyOptions) {
  const key = ring.find(kid);
  if (!key) throw notValid(`the key ${JSON.stringify(kid)} is not one of a known agency`);
  if (key.retiredAt !== null && !acceptRetired) {
    throw notValid(`the key ${JSON.stringify(kid)} of ${key.agency} was replaced at ${key.retiredAt}`);
  }
  return key;
}

/** An agency speaks for itself alone. */
function ownStatement<Content>(
  schema: z.ZodType<Content>,
  content: unknown,
  field: keyof Content & string,
  agency: string,
): Content {
  const { success, data } = schema.safeParse(content);
  if (!success) throw notValid('its content is not that of a statement');
  if (data[field] !== agency) throw notValid(`it speaks for ${data[field]} and is signed by ${agency}`);
  return data;
}

/** A key is replaced by who holds it alone: no agency retires another's. */
function ownRotation(content: unknown, agency: string, kid: string | undefined): KeyRotation {
  const rotation = ownStatement(rotationSchema, content, 'agency', agency);
  if (rotation.replaces === kid) return rotation;
  throw notValid(`it replaces the key ${JSON.stringify(rotation.replaces)} and is not signed with it`);
}

async function verifyAgreement(
  text: string,
  ring: KeyRing,
  options: VerifyOptions,
): Promise<VerifiedStatement> {
  const { success, data } = generalJws.safeParse(parseJson(text));
  if (!success) throw notValid('it is not a JSON Web Signature in general serialisation');
  const signed = new TextDecoder().decode(base64url.decode(data.payload));
  const { success: readable, data: terms } = termsSchema.safeParse(parseJson(signed));
  if (!readable) throw notValid('what is signed are not the terms of an agreement');
  const signers = new Set<string>();
  for (const signature of data.signatures)
    signers.add(await verifyPartySignature(signed, signature, ring, options));
  const missing = partiesOf(terms).filter((party) => !signers.has(party));
  if (missing.length > 0) throw notValid(`${missing.join(' and ')} did not sign`);
  return { kind: 'TERMS', terms, text: signed };
}

/**
 * Verifies one party's signature below the text of an agreement, and gives the party.
 *
 * @throws RequestError `SIGNATURE_NOT_VALID`.
 */
export async function verifyPartySignature(
  text: string,
  signature: PartySignature,
  ring: KeyRing,
  options: VerifyOptions = {},
): Promise<string> {
  const { kid, typ } = headerOf(`${signature.protected}..${signature.signature}`);
  if (typ !== statementTypes.TERMS) throw notValid('a signature is not one below an agreement');
  const { agency, key } = usableKey(ring, kid, options);
  const jws = { payload: base64url.encode(text), signatures: [{ ...signature }] };
  await generalVerify(jws, key, { algorithms: [signatureAlgorithm] }).catch(() => {
    throw notValid(`the signature of ${agency} is not one below this text`);
  });
  return agency;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notValid = (reason: string) =>
  new RequestError(
    'SIGNATURE_NOT_VALID',
    `The signature is not accepted: ${reason}. Sign again with a current key.`,
  );
