import { useState } from 'react';
import type { Principal } from '../sign-in/principal.ts';

/**
 * The purpose that a principal's queries state: the chosen one where it is theirs, else their first.
 * The choice lasts as long as the browser tab.
 */
export function usePurpose(principal: Principal | undefined) {
  const [chosen, setChosen] = useState<string>();
  const key = `huza.purpose.${principal?.name}`;
  const purpose = permittedPurpose(principal, chosen ?? sessionStorage.getItem(key));
  const choose = (name: string) => {
    sessionStorage.setItem(key, name);
    setChosen(name);
  };
  return [purpose, choose] as const;
}

export function permittedPurpose(
  principal: Principal | undefined,
  chosen: string | null,
): string | undefined {
  return principal?.purposes.find((name) => name === chosen) ?? principal?.purposes[0];
}
