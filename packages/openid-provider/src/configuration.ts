import { randomBytes } from 'node:crypto';
import type { Configuration, JWK, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { clientsFor } from './clients.ts';
import { createMemoryAdapter, InvalidTarget } from './oidc-provider.ts';
import { type DemonstrationPrincipal, findPrincipal } from './principals.ts';
import { renderError, renderSignedOut, renderSignOut } from './rendered-pages.ts';

const minute = 60;
const hour = 60 * minute;

/** The hub's resource indicator: RFC 8707 wants an absolute URI, while tokens carry the audience `huza`. */
const hub = 'urn:huza';

const hubTokens: ResourceServer = {
  scope: '',
  audience: 'huza',
  accessTokenFormat: 'jwt',
  accessTokenTTL: hour,
  jwt: { sign: { alg: 'ES256' } },
};

export interface ConfigurationOptions {
  /** The path below which the provider is mounted. */
  readonly path: string;
  readonly redirectOrigins: readonly string[];
  readonly key: JWK;
}

/** What the provider allows: code with PKCE, client credentials, and JWT access tokens for the hub. */
export const configurationFor = ({ path, redirectOrigins, key }: ConfigurationOptions): Configuration => ({
  // Sessions and codes are short-lived: losing them at a restart costs one more click.
  adapter: createMemoryAdapter(),
  jwks: { keys: [key] },
  clients: clientsFor(redirectOrigins),
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clientBasedCORS: (_context, origin) => redirectOrigins.includes(origin),
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    long: { httpOnly: true, sameSite: 'lax', path },
    short: { httpOnly: true, sameSite: 'lax' },
  },
  pkce: { required: () => true },
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub', 'name', 'agency', 'roles', 'purposes'], profile: ['name'] },
  // There is no userinfo endpoint to ask: the ID token carries the claims itself.
  conformIdTokenClaims: false,
  findAccount: (_context, name) => {
    const principal = findPrincipal(name);
    return principal && { accountId: name, claims: () => ({ sub: name, ...claimsOf(principal) }) };
  },
  extraTokenClaims: (_context, token) => {
    const principal = findPrincipal('accountId' in token ? token.accountId : token.clientId);
    return principal && claimsOf(principal);
  },
  loadExistingGrant: grantWithoutConsent,
  interactions: { url: (_context, interaction) => `${path}/interaction/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_context, _client, oneOf) => oneOf ?? hub,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== hub) throw new InvalidTarget();
        return hubTokens;
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: renderSignOut,
      postLogoutSuccessSource: renderSignedOut,
    },
  },
  renderError,
  ttl: {
    AccessToken: hour,
    ClientCredentials: hour,
    AuthorizationCode: minute,
    IdToken: hour,
    Interaction: hour,
    Session: 8 * hour,
    Grant: 8 * hour,
  },
});

const claimsOf = ({ displayName, agency, roles, purposes, employer }: DemonstrationPrincipal) => ({
  name: displayName,
  agency,
  roles: [...roles],
  purposes: [...purposes],
  ...(employer && { employer }),
});

/** Demonstration identities have nothing to consent to: signing in grants what the explorer asks for. */
async function grantWithoutConsent({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client, account } = oidc;
  if (!client || !account) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing?.accountId === account.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
