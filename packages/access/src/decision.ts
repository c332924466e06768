import { isOfficial, type Principal, type Role } from './principal.ts';
import { type Purpose, purposeHeader } from './purpose.ts';
import type { ErrorCode } from './request-error.ts';

/** How far a field may go, from anyone to persons' data. */
export const sensitivities = ['PUBLIC', 'OFFICIAL', 'RESTRICTED', 'PERSONAL'] as const;

export type Sensitivity = (typeof sensitivities)[number];

/** What an agency opens: to whom, for which purposes, up to which sensitivity. */
export interface Grant {
  readonly datasets: readonly string[];
  readonly agencies: readonly string[];
  readonly roles: readonly Role[];
  readonly purposes: readonly Purpose[];
  readonly upTo: Sensitivity;
}

/** Who asks, why, and for what. */
export interface AccessRequest {
  readonly principal: Principal | null;
  readonly purpose: Purpose | undefined;
  readonly dataset: string | undefined;
  readonly sensitivity: Sensitivity;
}

/** The answer, with the reason of a refusal and what would change it. */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: ErrorCode; readonly reason: string };

const allowed: Decision = { allowed: true };
const refused = (code: ErrorCode, reason: string): Decision => ({ allowed: false, code, reason });

/**
 * Allows or refuses. A pure function: the same request and grants give the same decision, whatever the
 * order of the grants; one more grant never takes away.
 */
export function decide(request: AccessRequest, grants: readonly Grant[]): Decision {
  const { principal, purpose, dataset, sensitivity } = request;
  if (sensitivity === 'PUBLIC') return allowed;
  if (!principal) return refused('UNAUTHENTICATED', `It is ${sensitivity}: sign in first.`);
  if (sensitivity === 'OFFICIAL') {
    return isOfficial(principal) ? allowed : refused('ROLE_NOT_PERMITTED', 'It is open to officials only.');
  }
  const opening = grants.filter((grant) => opens(grant, principal, dataset, sensitivity));
  if (opening.length === 0) {
    const who = `${principal.subject} (${principal.agency}: ${principal.roles.join(', ')})`;
    return refused(
      'ROLE_NOT_PERMITTED',
      `No grant opens ${sensitivity} fields of ${dataset} to ${who}; ask the steward of ${dataset}.`,
    );
  }
  return decidePurpose(purpose, opening, principal, dataset);
}

function decidePurpose(
  purpose: Purpose | undefined,
  opening: readonly Grant[],
  principal: Principal,
  dataset: string | undefined,
): Decision {
  if (purpose && opening.some((grant) => grant.purposes.includes(purpose))) return allowed;
  const fitting = principal.purposes.filter((own) => opening.some((grant) => grant.purposes.includes(own)));
  const advice = fitting.length
    ? `state one of these in the header ${purposeHeader}: ${fitting.join(', ')}.`
    : `none of ${principal.subject}'s purposes opens it; ask the steward of ${dataset}.`;
  return purpose
    ? refused('PURPOSE_NOT_PERMITTED', `It is not open for ${purpose}: ${advice}`)
    : refused('PURPOSE_REQUIRED', `It needs a purpose: ${advice}`);
}

function opens(grant: Grant, principal: Principal, dataset: string | undefined, sensitivity: Sensitivity) {
  return (
    dataset !== undefined &&
    grant.datasets.includes(dataset) &&
    grant.agencies.includes(principal.agency) &&
    grant.roles.some((role) => principal.roles.includes(role)) &&
    sensitivities.indexOf(grant.upTo) >= sensitivities.indexOf(sensitivity)
  );
}
