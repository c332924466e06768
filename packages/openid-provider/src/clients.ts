import type { ClientMetadata } from 'oidc-provider';
import { demonstrationPrincipals, demonstrationSecret } from './principals.ts';

/** The explorer's OAuth client: public, authorization code with PKCE. */
export const explorerClientId = 'huza-explorer';

/** The explorer, served at the given origins, and each demonstration principal as a client of its own. */
export const clientsFor = (origins: readonly string[]): ClientMetadata[] => [
  {
    client_id: explorerClientId,
    client_name: 'Huza explorer',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: origins.map((origin) => `${origin}/signed-in`),
    post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
  },
  ...demonstrationPrincipals.map(({ name, displayName }) => ({
    client_id: name,
    client_name: displayName,
    client_secret: demonstrationSecret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  })),
];
