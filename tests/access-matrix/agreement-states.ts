import { type Act, signStatement } from '@huza/access';
import type { TestHub } from '../hub.ts';
import { agreements } from './grants.ts';

/** Does something to the demonstration agreements, each by its provider, and tells every agency. */
export interface AgreementActs {
  act(act: Act, agreement: string): Promise<void>;
}

/** Counts each provider's acts on an agreement, as the statements must. */
export function agreementActs(hub: TestHub): AgreementActs {
  const sequences = new Map<string, number>();
  return {
    act: async (act, agreement) => {
      const party = agreements[agreement as keyof typeof agreements];
      const keys = hub.keys.parties[party];
      if (!keys) throw new Error(`No keys are given for ${party}`);
      const sequence = (sequences.get(agreement) ?? 0) + 1;
      sequences.set(agreement, sequence);
      const content = {
        act,
        agreement,
        version: 1,
        party,
        sequence,
        reason: 'The access matrix is tested.',
        at: new Date().toISOString(),
      };
      await tellAgencies(hub, await signStatement('ACT', content, keys.signing));
    },
  };
}

/** Brings a signed statement to every agency. */
export async function tellAgencies(hub: TestHub, statement: string): Promise<void> {
  for (const { url, name } of Object.values(hub.agencies)) {
    const response = await fetch(`${url}/statements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    });
    if (!response.ok) throw new Error(`${name} does not accept a statement: ${await response.text()}`);
  }
}
