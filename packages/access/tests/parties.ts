import {
  type AgreementRegister,
  type AgreementTerms,
  createAgreementRegister,
  generateSigningKey,
  publicJwk,
  type SigningKey,
  signStatement,
  signTerms,
  type TrustAnchors,
  termsStatement,
  textToSign,
} from '../src/index.ts';
import { terms } from './agreements.ts';

/** The signing keys of three agencies, and of somebody whom nobody knows. */
export const keys = {
  immigration: await generateSigningKey(),
  statistics: await generateSigningKey(),
  iom: await generateSigningKey(),
  stranger: await generateSigningKey(),
};

/** The public keys that the agencies have exchanged. */
export const anchors: TrustAnchors = {
  immigration: [publicJwk(keys.immigration)],
  statistics: [publicJwk(keys.statistics)],
  iom: [publicJwk(keys.iom)],
};

/** An agreement below which these keys stand. */
export async function signedTerms(
  agreed: AgreementTerms = terms(),
  signers: readonly SigningKey[] = [keys.immigration, keys.statistics],
): Promise<string> {
  const text = textToSign(agreed);
  const signatures = await Promise.all(signers.map((key) => signTerms(text, key)));
  return JSON.stringify(termsStatement(text, signatures));
}

/** A party's act on the agreement, signed with its own key unless another is given. */
export const signedAct = (
  party: 'immigration' | 'statistics' | 'iom',
  act: string,
  sequence: number,
  { key = keys[party], version = 1 } = {},
): Promise<string> =>
  signStatement(
    'ACT',
    {
      act,
      agreement: 'immigration-statistics',
      version,
      party,
      sequence,
      reason: 'As the parties agreed.',
      at: '2026-06-01T08:00:00Z',
    },
    key,
  );

/** An agency puts a new key in an old one's place. */
export const signedRotation = (
  agency: string,
  replaces: SigningKey,
  next: SigningKey,
  signer: SigningKey = replaces,
): Promise<string> =>
  signStatement(
    'ROTATION',
    { agency, replaces: replaces.kid, key: publicJwk(next), at: '2026-06-01T08:00:00Z' },
    signer,
  );

/** A register that has taken in statements in this order. */
export async function registerOf(
  statements: readonly string[],
  options?: { acceptRetired: boolean },
): Promise<AgreementRegister> {
  const register = await createAgreementRegister(anchors);
  for (const statement of statements) await register.accept(statement, options);
  return register;
}
