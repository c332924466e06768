import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { importKey, type SigningKey, signatureAlgorithm } from '../agreement/keys.ts';

/** The header that carries the gateway's signature. */
export const requestSignatureHeader = 'huza-request-signature';

/** How long a signed request may be on its way, in seconds. */
export const requestLifetime = 30;

export const requestSignatureType = 'huza-request+jwt';

/** What a signature binds together: who is asked, by whom, why, and what. */
export interface SignedRequest {
  /** The agency that is asked. */
  readonly agency: string;
  readonly authorization: string | undefined;
  readonly purpose: string | undefined;
  readonly body: string | Uint8Array;
}

const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64url');

/** The claims that bind a signature to one request. */
export const boundClaims = ({ authorization = '', purpose = '', body }: Omit<SignedRequest, 'agency'>) => ({
  authorization: digestOf(authorization),
  purpose,
  body: digestOf(body),
});

/** Signs a request to an agency: a JSON Web Token (RFC 7519) that is valid once, for a short time. */
export type SignRequest = (request: SignedRequest) => Promise<string>;

/** Makes the gateway's signer. */
export async function createRequestSigner(key: SigningKey): Promise<SignRequest> {
  const privateKey = await importKey(key);
  return ({ agency, ...request }) =>
    new SignJWT(boundClaims(request))
      .setProtectedHeader({ alg: signatureAlgorithm, kid: key.kid, typ: requestSignatureType })
      .setAudience(agency)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${requestLifetime}s`)
      .sign(privateKey);
}
