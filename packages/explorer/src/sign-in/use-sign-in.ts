import { useEffect, useState } from 'react';
import { type AuthContextProps, useAuth } from 'react-oidc-context';
import { type Principal, principalOf } from './principal.ts';
import { leaveReturnPath, openPage } from './settings.ts';

export type SignInState =
  | { readonly status: 'working' | 'signed-out' | 'ended' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'signed-in'; readonly principal: Principal; readonly token: string };

export interface SignIn {
  readonly state: SignInState;
  readonly signIn: () => void;
  readonly signOut: () => void;
  /** Tells that the hub no longer accepts this token. */
  readonly refuse: (token: string) => void;
}

/** Who is signed in, and how to change it. */
export function useSignIn(): SignIn {
  const auth = useAuth();
  const [refused, refuse] = useState<string>();
  const token = auth.user?.access_token;
  const { events, error } = auth;
  useEffect(() => events.addAccessTokenExpired(() => refuse(token)), [events, token]);
  useEffect(() => {
    if (error?.source === 'signinCallback') leaveReturnPath();
  }, [error]);
  return {
    state: stateOf(auth, refused),
    signIn: () => void auth.signinRedirect({ state: openPage() }),
    signOut: () => void auth.signoutRedirect(),
    refuse,
  };
}

function stateOf(
  { user, error, isLoading, activeNavigator }: AuthContextProps,
  refused?: string,
): SignInState {
  if (isLoading || activeNavigator) return { status: 'working' };
  if (user?.expired || (user && user.access_token === refused)) return { status: 'ended' };
  if (user) return { status: 'signed-in', principal: principalOf(user.profile), token: user.access_token };
  // Signing out here holds even where the provider did not follow.
  if (error && error.source !== 'signoutRedirect') return { status: 'failed', reason: error.message };
  return { status: 'signed-out' };
}
