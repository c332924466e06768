import { type ReactNode, useState } from 'react';
import { AuthProvider } from 'react-oidc-context';
import type { Configuration } from '../configuration/configuration.ts';
import { leaveReturnPath, returnPath, signInSettings } from './settings.ts';

interface Props {
  readonly configuration: Configuration;
  readonly children: ReactNode;
}

/** Finishes a sign-in that returns to this page, and lets what it holds ask who is signed in. */
export function SignInProvider({ configuration, children }: Props) {
  const [settings] = useState(() => signInSettings(configuration));
  const [returning] = useState(() => window.location.pathname === returnPath);
  return (
    <AuthProvider
      {...settings}
      skipSigninCallback={!returning}
      onSigninCallback={(user) => leaveReturnPath(user?.state)}
    >
      {children}
    </AuthProvider>
  );
}
