import { CompactSign, type GeneralJWS, GeneralSign } from 'jose';
import { z } from 'zod';
import { importKey, type SigningKey, signatureAlgorithm } from './keys.ts';
import { type AgreementTerms, clauseSchema } from './terms.ts';

/** What a party does to an agreement after it was signed. */
export const acts = ['SUSPEND', 'RESUME', 'END'] as const;

export type Act = (typeof acts)[number];

/** A party suspends, resumes or ends one version of an agreement. */
export const actSchema = z.strictObject({
  act: z.enum(acts),
  agreement: z.string(),
  version: z.int(),
  party: z.string(),
  /** Counts a party's acts on the version: an older one that comes again changes nothing. */
  sequence: z.int().min(1),
  reason: z.string().min(1),
  at: z.iso.datetime(),
});

export type AgreementAct = z.infer<typeof actSchema>;

/** An agency puts a new key in the place of an old one; signed with the old one. */
export const rotationSchema = z.strictObject({
  agency: z.string(),
  replaces: z.string(),
  key: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    kid: z.string(),
    alg: z.literal('EdDSA'),
    use: z.literal('sig'),
  }),
  at: z.iso.datetime(),
});

export type KeyRotation = z.infer<typeof rotationSchema>;

/** What an agency offers: its part of the graph, what records can be chosen by, its rules for its own staff. */
export const schemaStatementSchema = z.strictObject({
  agency: z.string(),
  sdl: z.string(),
  /** By dataset: the variables that an agreement's row filter may name. */
  variables: z.record(z.string(), z.array(z.string())),
  ownUse: z.array(clauseSchema),
  at: z.iso.datetime(),
});

export type SchemaStatement = z.infer<typeof schemaStatementSchema>;

/** The protected header's `typ` of each kind of statement, so that none can be taken for another. */
export const statementTypes = {
  TERMS: 'huza-agreement+json',
  ACT: 'huza-agreement-act+json',
  ROTATION: 'huza-key-rotation+json',
  SCHEMA: 'huza-schema+json',
} as const;

export type StatementKind = keyof typeof statementTypes;

/** One party's signature below a text; others are added to it. */
export interface PartySignature {
  readonly protected: string;
  readonly signature: string;
}

/** The exact text that the parties of an agreement sign. */
export const textToSign = (terms: AgreementTerms): string => JSON.stringify(terms);

/** Signs the text of an agreement for one party: a JWS of which the payload stands apart (RFC 7515, 7.2). */
export async function signTerms(text: string, key: SigningKey): Promise<PartySignature> {
  const jws = await new GeneralSign(new TextEncoder().encode(text))
    .addSignature(await importKey(key))
    .setProtectedHeader({ alg: signatureAlgorithm, kid: key.kid, typ: statementTypes.TERMS })
    .sign();
  const [signature] = jws.signatures;
  if (!signature?.protected) throw new Error('The signature has no protected header');
  return { protected: signature.protected, signature: signature.signature };
}

/** The JWS of an agreement, in general serialisation, with the parties' signatures. */
export const termsStatement = (text: string, signatures: readonly PartySignature[]): GeneralJWS => ({
  payload: Buffer.from(text).toString('base64url'),
  signatures: signatures.map((one) => ({ protected: one.protected, signature: one.signature })),
});

/** Signs a statement of one agency: a compact JWS. */
export async function signStatement(
  kind: Exclude<StatementKind, 'TERMS'>,
  content: object,
  key: SigningKey,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: signatureAlgorithm, kid: key.kid, typ: statementTypes[kind] })
    .sign(await importKey(key));
}
