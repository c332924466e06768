import { type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts';
import type { Configuration } from '../configuration/configuration.ts';

/** Where the OpenID provider returns to. */
export const returnPath = '/signed-in';

/** The page that is open: where a sign-in that starts here returns to in the end. */
export const openPage = () => window.location.pathname + window.location.search;

/**
 * Takes the provider's answer out of the address, so that a reload does not give it again, and goes back to the
 * page that the reader left. `page` comes from this browser's storage: only a path of this site is followed.
 */
export function leaveReturnPath(page?: unknown): void {
  const path = typeof page === 'string' && /^\/(?![/\\])/.test(page) ? page : '/';
  window.history.replaceState(null, '', path);
}

/** Authorization code with PKCE. Tokens live in this browser tab's session alone and are not renewed. */
export function signInSettings({ issuer, clientId }: Configuration): UserManagerSettings {
  const { origin } = window.location;
  return {
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}${returnPath}`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: false,
    loadUserInfo: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  };
}
