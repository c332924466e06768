import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Principal, principalFrom } from './principal.ts';
import { RequestError } from './request-error.ts';

export interface TokenVerifierOptions {
  /** The OpenID provider's address, exactly as the tokens' `iss`. */
  readonly issuer: string;
  /** The tokens' `aud`. */
  readonly audience: string;
}

/** Gives the principal of an `Authorization` header, `null` when there is none. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Principal | null>;

/** Asymmetric only: a token signed with a shared secret, or not at all, is never looked at. */
const algorithms = ['ES256', 'EdDSA', 'RS256', 'PS256'];

/**
 * Verifies bearer tokens against the issuer's published keys, which are found by OpenID discovery, kept,
 * and fetched again when a token names a key not seen before.
 *
 * @throws RequestError `UNAUTHENTICATED` when a token is malformed, forged, expired or meant for another
 * audience; `SIGN_IN_UNAVAILABLE` when the issuer's keys cannot be had.
 */
export function createTokenVerifier({ issuer, audience }: TokenVerifierOptions): TokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discover = () => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  return async (authorization) => {
    if (!authorization) return null;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('the header is not of the form "Authorization: Bearer TOKEN"');
    const payload = await verify(token, await discover(), { issuer, audience });
    const principal = principalFrom(payload);
    if (!principal)
      throw unauthenticated('its claims sub, agency, roles and purposes do not name a principal');
    return principal;
  };
}

/** When a token expires that was verified; without one, never. */
export function expiryOf(authorization: string | undefined): Date | null {
  const token = authorization?.split(' ')[1];
  const { exp } = token ? decodeJwt(token) : {};
  return exp === undefined ? null : new Date(exp * 1000);
}

async function verify(token: string, keys: JWTVerifyGetKey, options: TokenVerifierOptions) {
  try {
    const claims = { ...options, algorithms, requiredClaims: ['exp', 'sub'] };
    return (await jwtVerify(token, keys, claims)).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('it has expired');
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw unauthenticated(`its claim "${error.claim}" is not what this hub expects`);
    }
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unavailable();
    throw unauthenticated('its signature does not verify against the issuer’s keys');
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    const { jwks_uri } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(jwks_uri));
  } catch {
    throw unavailable();
  }
}

const unauthenticated = (reason: string) =>
  new RequestError('UNAUTHENTICATED', `The token is not accepted: ${reason}. Sign in again.`);

const unavailable = () =>
  new RequestError(
    'SIGN_IN_UNAVAILABLE',
    'The OpenID provider does not answer, so that the token cannot be verified. Try again in a moment.',
  );
