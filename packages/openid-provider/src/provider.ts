import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { configurationFor } from './configuration.ts';
import { Provider } from './oidc-provider.ts';
import { libraryPagePolicy } from './page.ts';
import { type DemonstrationPrincipal, demonstrationPrincipals } from './principals.ts';
import { signIn } from './sign-in.ts';
import { signingKey } from './signing-key.ts';

export interface OpenidProviderOptions {
  /** The address below which the provider is mounted, for instance `http://localhost:4000/openid`. */
  readonly issuer: string;
  /** Where the explorer is served from; it returns from signing in to `ORIGIN/signed-in`. */
  readonly redirectOrigins: readonly string[];
  /** Keeps the signing key, so that tokens survive a restart. Without it each process makes its own. */
  readonly keyDirectory?: string;
  /** Hears of faults of the provider itself, for the log. */
  readonly onFault?: (error: Error) => void;
}

export interface OpenidProvider {
  /** Answers requests; to be mounted at the issuer's path: `app.use('/openid', provider.callback)`. */
  readonly callback: (request: IncomingMessage, response: ServerResponse) => void;
  readonly principals: readonly DemonstrationPrincipal[];
}

/**
 * A local OpenID provider for development: anyone signs in as any demonstration principal, without password.
 *
 * @throws Error in production (`NODE_ENV=production`), or when the kept signing key cannot be used.
 */
export function createOpenidProvider(options: OpenidProviderOptions): OpenidProvider {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'The development OpenID provider signs anyone in without a password and refuses to run in production ' +
        '(NODE_ENV=production). Use the OpenID provider of your organisation.',
    );
  }
  const { issuer, redirectOrigins, keyDirectory, onFault } = options;
  const path = new URL(issuer).pathname.replace(/\/$/, '');
  const key = signingKey(keyDirectory);
  const provider = new Provider(issuer, configurationFor({ path, redirectOrigins, key }));
  provider.on('server_error', (_context, error) => onFault?.(error));
  const app = express().disable('x-powered-by');
  app.use(signIn(provider, redirectOrigins));
  app.use((_request, response, next) => {
    response.set('content-security-policy', libraryPagePolicy(redirectOrigins));
    next();
  });
  app.use(provider.callback());
  return { callback: app, principals: demonstrationPrincipals };
}
