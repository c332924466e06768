import * as openid from 'openid-client';
import { ClientError } from './client-error.ts';

export interface SignInOptions {
  /** The OpenID provider's address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token is renewed this many milliseconds before it expires, so that it does not expire on its way. */
const margin = 30_000;

/**
 * Gives access tokens by the OAuth client credentials grant; one token serves until shortly before it
 * expires, and requests at the same time share one sign-in.
 */
export function tokenSource(options: SignInOptions): () => Promise<string> {
  let token = '';
  let renewAt = 0;
  let signingIn: Promise<string> | undefined;

  const signIn = async () => {
    try {
      const granted = await openid.clientCredentialsGrant(await discover(options));
      renewAt = Date.now() + (granted.expiresIn() ?? 0) * 1000 - margin;
      token = granted.access_token;
      return token;
    } catch (error) {
      throw signInError(options, error);
    } finally {
      signingIn = undefined;
    }
  };
  return async () => {
    if (Date.now() < renewAt) return token;
    signingIn ??= signIn();
    return signingIn;
  };
}

async function discover({ issuer, clientId, clientSecret }: SignInOptions) {
  const address = new URL(issuer);
  // A secret travels unencrypted only where it does not leave the machine.
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  const execute = local ? [openid.allowInsecureRequests] : [];
  return openid.discovery(address, clientId, undefined, openid.ClientSecretBasic(clientSecret), { execute });
}

function signInError({ issuer, clientId }: SignInOptions, error: unknown): ClientError {
  if (error instanceof openid.ResponseBodyError || error instanceof openid.WWWAuthenticateChallengeError) {
    const message = `The OpenID provider ${issuer} refuses ${clientId} a token. Check the client and its secret.`;
    return new ClientError('SIGN_IN_REFUSED', message, error);
  }
  const message = `The OpenID provider ${issuer} does not answer as one. Check its address and that it runs.`;
  return new ClientError('SIGN_IN_UNAVAILABLE', message, error);
}
