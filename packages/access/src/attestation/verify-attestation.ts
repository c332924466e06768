import { decodeProtectedHeader } from 'jose';
import type { z } from 'zod';
import type { KeyRing } from '../agreement/key-ring.ts';
import { verifyCompact } from '../agreement/verify-statement.ts';
import { RequestError } from '../request-error.ts';
import { type AttestationKind, attestationType } from './sign-attestation.ts';

/** What a document must be. */
export interface ExpectedAttestation<Content> {
  readonly kind: AttestationKind;
  /** The agency whose word it is. */
  readonly issuer: string;
  readonly content: z.ZodType<Content>;
}

/**
 * Verifies a document with the issuer's public key from the key ring: nobody is asked, so that the issuer may be down.
 *
 * @throws RequestError `SIGNATURE_NOT_VALID` when it is forged, altered, of another agency or kind, or signed with a
 * key that was replaced since.
 */
export async function verifyAttestation<Content>(
  text: string,
  { kind, issuer, content }: ExpectedAttestation<Content>,
  ring: KeyRing,
): Promise<Content> {
  const { agency, payload } = await verifyCompact(text, ring, {});
  if (agency !== issuer) throw notAccepted(`it is signed by ${agency}, not by ${issuer}`);
  const { typ } = decodeProtectedHeader(text);
  if (typ !== attestationType(kind)) throw notAccepted(`it is ${JSON.stringify(typ)}, not ${kind}`);
  const { success, data } = content.safeParse(JSON.parse(new TextDecoder().decode(payload)));
  if (!success) throw notAccepted('its content is not of the form that is expected');
  return data;
}

const notAccepted = (reason: string) =>
  new RequestError('SIGNATURE_NOT_VALID', `The document is not accepted: ${reason}.`);
