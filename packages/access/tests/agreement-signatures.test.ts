import { CompactSign, GeneralSign } from 'jose';
import { expect, test } from 'vitest';
import {
  importKey,
  type PartySignature,
  publicJwk,
  signTerms,
  termsStatement,
  textToSign,
  verifyPartySignature,
} from '../src/index.ts';
import { terms } from './agreements.ts';
import { keys, registerOf, signedAct, signedTerms } from './parties.ts';

const text = textToSign(terms());
const typ = 'huza-agreement+json';
const secret = Buffer.from(publicJwk(keys.statistics).x ?? '', 'base64url');
const byImmigration = await signTerms(text, keys.immigration);

/** A signature for statistics below the text with a header of one's own. */
async function withHeader(header: { alg: string; [name: string]: unknown }): Promise<PartySignature> {
  const key = header.alg === 'HS256' ? secret : await importKey(keys.statistics);
  const { signatures } = await new GeneralSign(Buffer.from(text))
    .addSignature(key)
    .setProtectedHeader(header)
    .sign();
  const [{ protected: header64 = '', signature = '' } = {}] = signatures;
  return { protected: header64, signature };
}
const unsigned = (kid: string): PartySignature => ({
  protected: Buffer.from(JSON.stringify({ alg: 'none', kid, typ })).toString('base64url'),
  signature: '',
});
const { kid } = keys.statistics;

test('an agreement that every party signed is taken in, with the exact text that they signed', async () => {
  const register = await registerOf([]);
  await expect(register.accept(await signedTerms())).resolves.toEqual({
    kind: 'TERMS',
    terms: terms(),
    text,
  });
  expect(register.agreements().map((one) => one.terms)).toEqual([terms()]);
});

test('a party’s signature gives the party, so that each can be shown as it signs', async () => {
  const { keys: ring } = await registerOf([]);
  await expect(verifyPartySignature(text, byImmigration, ring)).resolves.toBe('immigration');
});

test.each<[string, () => Promise<PartySignature> | PartySignature, string]>([
  ['of another agency', () => signTerms(text, keys.iom), 'statistics did not sign'],
  ['of the other party once more', () => byImmigration, 'statistics did not sign'],
  ['of a key that nobody knows', () => signTerms(text, keys.stranger), 'not one of a known agency'],
  [
    'by a stranger in a party’s name',
    () => signTerms(text, { ...keys.stranger, kid }),
    'the signature of statistics is not one below this text',
  ],
  [
    'with a character changed',
    async () => {
      const { signature, ...rest } = await signTerms(text, keys.statistics);
      return { ...rest, signature: `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` };
    },
    'the signature of statistics is not one below this text',
  ],
  [
    'over another text',
    () => signTerms(textToSign(terms({ title: 'Something else' })), keys.statistics),
    'not one below this text',
  ],
  [
    'over another version',
    () => signTerms(textToSign(terms({ version: 2 })), keys.statistics),
    'not one below this text',
  ],
  [
    'of another type',
    () => withHeader({ alg: 'EdDSA', kid, typ: 'huza-schema+json' }),
    'not one below an agreement',
  ],
  ['without a type', () => withHeader({ alg: 'EdDSA', kid }), 'not one below an agreement'],
  ['without a key’s name', () => withHeader({ alg: 'EdDSA', typ }), 'not one of a known agency'],
  [
    'with the public key as a shared secret',
    () => withHeader({ alg: 'HS256', kid, typ }),
    'not one below this text',
  ],
  ['of the algorithm none', () => unsigned(kid), 'not one below this text'],
  ['that is no signature', () => ({ protected: 'x', signature: 'y' }), 'not a JSON Web Signature'],
])('a signature %s is refused, and nothing is taken in', async (_case, forge, reason) => {
  const register = await registerOf([]);
  const statement = JSON.stringify(termsStatement(text, [byImmigration, await forge()]));
  await expect(register.accept(statement)).rejects.toMatchObject({
    code: 'SIGNATURE_NOT_VALID',
    message: expect.stringContaining(reason),
  });
  expect(register.agreements()).toEqual([]);
});

test('an agreement with a party’s signature missing is refused, and the party is named', async () => {
  const agreed = terms({ consumers: ['statistics', 'iom'] });
  const statement = await signedTerms(agreed, [keys.immigration]);
  await expect(registerOf([statement])).rejects.toThrow('statistics and iom did not sign');
});

test('a text exchanged below good signatures is refused', async () => {
  const { signatures } = JSON.parse(await signedTerms());
  const wider = textToSign(terms({ validUntil: '2099-12-31' }));
  const statement = JSON.stringify(termsStatement(wider, signatures));
  await expect(registerOf([statement])).rejects.toMatchObject({ code: 'SIGNATURE_NOT_VALID' });
});

test.each<[string, () => Promise<string> | string]>([
  ['an act signed by another', () => signedAct('statistics', 'SUSPEND', 1, { key: keys.iom })],
  [
    'an act signed by a stranger in a party’s name',
    () => signedAct('statistics', 'SUSPEND', 1, { key: { ...keys.stranger, kid } }),
  ],
  ['an act that does not exist', () => signedAct('statistics', 'EXTEND', 1)],
  ['an act under the type of an agreement', () => compact({ alg: 'EdDSA', kid, typ }, terms())],
  [
    'an act under the type of another statement',
    () => compact({ alg: 'EdDSA', kid, typ: 'huza-schema+json' }, {}),
  ],
  ['a statement that is not JSON', () => compact({ alg: 'EdDSA', kid, typ: 'huza-schema+json' }, '{')],
  ['a statement without a type', () => compact({ alg: 'EdDSA', kid }, terms())],
  ['signed text that is no agreement', () => signedTerms({ ...terms(), clauses: [] })],
  ['no statement at all', () => 'statement'],
  ['JSON that is no statement', () => '{"payload":1}'],
  ['half of a statement', async () => (await signedTerms()).slice(0, 100)],
])('%s is refused', async (_case, forge) => {
  const register = await registerOf([await signedTerms()]);
  const before = register.agreements();
  await expect(register.accept(await forge())).rejects.toMatchObject({ code: 'SIGNATURE_NOT_VALID' });
  expect(register.agreements()).toEqual(before);
});

async function compact(header: { alg: string; [name: string]: unknown }, content: unknown): Promise<string> {
  const payload = typeof content === 'string' ? content : JSON.stringify(content);
  return new CompactSign(Buffer.from(payload))
    .setProtectedHeader(header)
    .sign(await importKey(keys.statistics));
}
