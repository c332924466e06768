import { stateOf } from '../agreement/agreement.ts';
import type { Principal } from '../principal.ts';
import { purposeHeader } from '../purpose.ts';
import type { ErrorCode } from '../request-error.ts';
import type { AccessRequest, ClauseInForce } from './decide.ts';

interface Refusal {
  readonly allowed: false;
  readonly code: ErrorCode;
  readonly reason: string;
}

const refusal = (code: ErrorCode, reason: string): Refusal => ({ allowed: false, code, reason });

/** Says why a field stays closed, and what would open it. */
export function refusalOf(
  request: AccessRequest,
  principal: Principal,
  covering: readonly ClauseInForce[],
  inForce: readonly ClauseInForce[],
): Refusal {
  if (inForce.length === 0) return noAgreement(request, principal, covering);
  const ofRole = inForce.filter(({ clause }) => clause.roles.some((role) => principal.roles.includes(role)));
  if (ofRole.length === 0) return roleNotPermitted(principal, inForce);
  return purposeNotPermitted(request, principal, ofRole);
}

function noAgreement(
  { field, dataset = '', purpose, at }: AccessRequest,
  { agency }: Principal,
  covering: readonly ClauseInForce[],
): Refusal {
  const owner = dataset.slice(0, dataset.indexOf('.'));
  const use = `use ${field} of ${dataset}${purpose ? ` for ${purpose}` : ''}`;
  if (owner === agency) {
    const reason = `The agency's own rules let none of its staff ${use}; ask its data steward.`;
    return refusal('ROLE_NOT_PERMITTED', reason);
  }
  const known = new Set(
    covering.map(({ agreement }) => {
      const { id, version, validFrom } = agreement.terms;
      const state = stateOf(agreement, at);
      const by = state === 'SUSPENDED' ? ` by ${agreement.suspendedBy.join(' and ')}` : '';
      return state === 'SIGNED'
        ? `${id} (version ${version}) comes into force on ${validFrom}.`
        : `${id} (version ${version}) is ${state.toLowerCase()}${by}.`;
    }),
  );
  return refusal(
    'NO_AGREEMENT_IN_FORCE',
    [
      `No agreement in force lets ${agency} ${use}.`,
      ...[...known].sort(),
      `Ask the data steward of ${owner}: npx huza agreement request ${dataset}`,
    ].join(' '),
  );
}

function roleNotPermitted({ subject, roles }: Principal, inForce: readonly ClauseInForce[]): Refusal {
  const open = unique(inForce.flatMap(({ clause }) => clause.roles));
  return refusal(
    'ROLE_NOT_PERMITTED',
    `${namesOf(inForce)} opens it to ${open}; ${subject} is ${roles.join(', ')}.`,
  );
}

function purposeNotPermitted(
  { purpose }: AccessRequest,
  principal: Principal,
  ofRole: readonly ClauseInForce[],
): Refusal {
  const open = ofRole.flatMap(({ clause }) => clause.purposes);
  const fitting = principal.purposes.filter((own) => open.includes(own));
  const advice = fitting.length
    ? `state one of these in the header ${purposeHeader}: ${fitting.join(', ')}.`
    : `${namesOf(ofRole)} opens it for ${unique(open)}, none of which is a purpose of ${principal.subject}.`;
  return purpose
    ? refusal('PURPOSE_NOT_PERMITTED', `It is not open for ${purpose}: ${advice}`)
    : refusal('PURPOSE_REQUIRED', `It needs a purpose: ${advice}`);
}

const unique = (words: readonly string[]) => [...new Set(words)].sort().join(', ');

const namesOf = (clauses: readonly ClauseInForce[]) =>
  unique(clauses.map(({ agreement, number }) => `${agreement.terms.id} (clause ${number})`));
