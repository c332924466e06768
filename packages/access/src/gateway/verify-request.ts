import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { signatureAlgorithm } from '../agreement/keys.ts';
import { RequestError } from '../request-error.ts';
import {
  boundClaims,
  requestLifetime,
  requestSignatureHeader,
  requestSignatureType,
  type SignedRequest,
} from './sign-request.ts';

/** Checks that a request comes from the gateway, as the gateway sent it, and not a second time. */
export type VerifyRequest = (signature: string | undefined, request: SignedRequest) => Promise<void>;

/**
 * Verifies the gateway's signature on requests. Those seen are remembered for as long as they would be
 * accepted; each process of an agency remembers its own.
 *
 * @throws RequestError `REQUEST_NOT_SIGNED` that says what is wrong.
 */
export function createRequestVerifier(gatewayKeys: JSONWebKeySet): VerifyRequest {
  const keys = createLocalJWKSet(gatewayKeys);
  const seen = new Map<string, number>();
  return async (signature, { agency, ...request }) => {
    if (!signature) throw refused('it has none');
    const { payload } = await jwtVerify(signature, keys, {
      algorithms: [signatureAlgorithm],
      typ: requestSignatureType,
      audience: agency,
      requiredClaims: ['jti', 'iat', 'exp'],
      maxTokenAge: requestLifetime,
    }).catch(() => {
      throw refused('it is stale, for another agency, or not the gateway’s');
    });
    const differing = Object.entries(boundClaims(request)).find(([claim, value]) => payload[claim] !== value);
    if (differing) throw refused(`it is over another ${differing[0]}`);
    once(payload, seen);
  };
}

/** Entries stand in the order in which they come, which is nearly that in which they go stale. */
function once({ jti = '', exp = 0 }: JWTPayload, seen: Map<string, number>): void {
  const now = Date.now() / 1000;
  for (const [old, until] of seen) {
    if (until > now) break;
    seen.delete(old);
  }
  if (seen.has(jti)) throw refused('it was used before');
  seen.set(jti, exp);
}

const refused = (reason: string) =>
  new RequestError(
    'REQUEST_NOT_SIGNED',
    `This agency answers the hub’s gateway alone. The signature in ${requestSignatureHeader} is not accepted: ${reason}. Ask through the gateway.`,
  );
