import { type Principal, RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';

/**
 * The principal, when it is a data steward of one of these agencies.
 *
 * @throws RequestError `ROLE_NOT_PERMITTED` that says whose step it is.
 */
export function stewardOf({ access }: SubgraphContext, agencies: readonly string[], step: string): Principal {
  const { principal } = access;
  if (principal?.roles.includes('data-steward') && agencies.includes(principal.agency)) return principal;
  throw new RequestError(
    'ROLE_NOT_PERMITTED',
    `To ${step} is for a data steward of ${agencies.join(' or ')}; ${principal?.subject} is ${principal?.roles.join(', ')} of ${principal?.agency}.`,
  );
}
