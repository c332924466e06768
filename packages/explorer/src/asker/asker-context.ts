import { createContext, useContext } from 'react';
import type { Principal } from '../sign-in/principal.ts';
import type { SignIn } from '../sign-in/use-sign-in.ts';
import type { Asker } from './asker.ts';

/** Who asks and why, and how to change it. */
export interface Asking extends SignIn {
  readonly principal: Principal | undefined;
  /** What the hub is told of it with each operation. */
  readonly asker: Asker;
  readonly choosePurpose: (name: string) => void;
  /** Whether it is settled who asks. */
  readonly ready: boolean;
}

export const AskingContext = createContext<Asking | undefined>(undefined);

/**
 * Who asks and why.
 *
 * @throws Error outside an AskingProvider.
 */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('useAsking stands outside an AskingProvider.');
  return asking;
}
