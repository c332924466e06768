import { type Principal, RequestError, type Role } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';

/** Whether a principal has one of these roles. */
export const hasRole = (principal: Principal | null | undefined, roles: readonly Role[]): boolean =>
  principal?.roles.some((role) => roles.includes(role)) ?? false;

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
  if (hasRole(principal, roles)) return principal;
  throw new RequestError(
    'ROLE_NOT_PERMITTED',
    `${action} is for ${roles.join(' or ')}; ${principal.subject} is ${principal.roles.join(', ')}.`,
  );
}
