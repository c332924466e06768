import { type Principal, RequestError, type Role } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';

/**
 * The principal, when it has one of these roles.
 *
 * @param action what is for it alone: `propose the list`.
 * @throws RequestError `UNAUTHENTICATED` or `ROLE_NOT_PERMITTED` that says whose it is.
 */
export function requireRole(
  { access }: Pick<SubgraphContext, 'access'>,
  roles: readonly Role[],
  action: string,
): Principal {
  const { principal } = access;
  if (!principal) throw new RequestError('UNAUTHENTICATED', `Sign in first: ${action} needs a principal.`);
  if (principal.roles.some((role) => roles.includes(role))) return principal;
  throw new RequestError(
    'ROLE_NOT_PERMITTED',
    `${action} is for ${roles.join(' or ')}; ${principal.subject} is ${principal.roles.join(', ')}.`,
  );
}
