import { type Act, type SigningKey, signStatement, signTerms } from '@huza/access/agreement';

export { readKey } from './read-key.ts';

/** Signs the record of an agreement: what `signAgreement` takes. */
export const signRecord = (record: string, key: SigningKey) => signTerms(record, key);

interface Content {
  readonly act: Act;
  readonly agreement: string;
  readonly version: number;
  readonly party: string;
  readonly sequence: number;
  readonly reason: string;
}

/** Signs what a party does to an agreement: what `submitAgreementAct` takes. */
export const signAct = (content: Content, key: SigningKey): Promise<string> =>
  signStatement('ACT', { ...content, at: new Date().toISOString() }, key);
