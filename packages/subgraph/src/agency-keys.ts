import { generateSigningKey, type SigningKey } from '@huza/access';
import { z } from 'zod';

/** What an agency alone holds. */
export interface AgencyKeys {
  /** Signs statements, agreements and checkpoints. */
  readonly signing: SigningKey;
  /** At least 32 random bytes: what pseudonyms and cursors are made with. */
  readonly secret: Uint8Array;
}

const file = z.object({
  signing: z.object({ kid: z.string(), jwk: z.object({ kty: z.literal('OKP'), d: z.string() }).loose() }),
  secret: z.base64url().transform((text) => new Uint8Array(Buffer.from(text, 'base64url'))),
});

/** Makes an agency's keys. */
export async function generateAgencyKeys(): Promise<AgencyKeys> {
  return { signing: await generateSigningKey(), secret: crypto.getRandomValues(new Uint8Array(32)) };
}

/** Reads keys as `writeAgencyKeys` wrote them.
 *
 * @throws Error when the text holds no keys; it shows none.
 */
export function readAgencyKeys(text: string): AgencyKeys {
  const { success, data } = file.safeParse(JSON.parse(text));
  if (!success) throw new Error('The text holds no keys of an agency');
  return data as AgencyKeys;
}

/** Keys as they are kept in a file that the agency alone can read. */
export const writeAgencyKeys = ({ signing, secret }: AgencyKeys): string =>
  JSON.stringify({ signing, secret: Buffer.from(secret).toString('base64url') });
