import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePurpose } from '../purpose/use-purpose.ts';
import { forgetWorkspace } from '../query/workspace.ts';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { AskingContext } from './asker-context.ts';

/** Lets what it holds know who asks and why. Signing out forgets every answer and every query. */
export function AskingProvider({ children }: { readonly children: ReactNode }) {
  const answers = useQueryClient();
  const account = useSignIn();
  const signedIn = account.state.status === 'signed-in' ? account.state : undefined;
  const principal = signedIn?.principal;
  const [purpose, choosePurpose] = usePurpose(principal);
  const signOut = () => {
    answers.clear();
    forgetWorkspace(sessionStorage);
    account.signOut();
  };
  const asker = { principal: principal?.name, token: signedIn?.token, purpose };
  const ready = account.state.status !== 'working';
  return (
    <AskingContext value={{ ...account, signOut, principal, asker, choosePurpose, ready }}>
      {children}
    </AskingContext>
  );
}
