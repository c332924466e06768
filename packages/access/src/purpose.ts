import type { Principal } from './principal.ts';
import { RequestError } from './request-error.ts';

/** The header in which a request states its purpose. */
export const purposeHeader = 'huza-purpose';

/** Why data is asked for: the controlled list, each term with its meaning. */
export const purposes = {
  'official-statistics': 'Compile and publish official statistics.',
  'occupations-in-demand': 'Renew the Occupations in Demand List from evidence.',
  'labour-market-test': 'Test whether a worker was available before a foreign worker is hired.',
  'permit-decision': 'Decide on an application for a permit.',
  'policy-research': 'Study labour migration to advise on policy.',
  audit: 'Check who used which data, and why.',
} as const;

export type Purpose = keyof typeof purposes;

/** Tells whether a word is a term of the controlled list. */
export const isPurpose = (word: string): word is Purpose => Object.hasOwn(purposes, word);

/**
 * The purpose that a request states, checked against the principal's own.
 *
 * @throws RequestError `PURPOSE_NOT_PERMITTED` when it is not among them.
 */
export function purposeFor(principal: Principal | null, stated: string | undefined): Purpose | undefined {
  if (!stated || !principal) return undefined;
  if (isPurpose(stated) && principal.purposes.includes(stated)) return stated;
  throw new RequestError(
    'PURPOSE_NOT_PERMITTED',
    `The purpose ${JSON.stringify(stated)} is not one of ${principal.subject}'s. ` +
      `State one of these in the header ${purposeHeader}: ${principal.purposes.join(', ')}.`,
    { purposes: principal.purposes },
  );
}
