import { type Agreement, dayOf, stateOn } from '../agreement/agreement.ts';
import { ownEmployer } from '../agreement/own-use.ts';
import type { Clause, RowFilter } from '../agreement/terms.ts';
import { isOfficial, type Principal } from '../principal.ts';
import type { Purpose } from '../purpose.ts';
import type { ErrorCode } from '../request-error.ts';
import { refusalOf } from './refusal.ts';
import { type Grain, grainOf, reaches, type Sensitivity } from './sensitivity.ts';

/** Who asks, why, for which field, and when. */
export interface AccessRequest {
  readonly principal: Principal | null;
  readonly purpose: Purpose | undefined;
  /** A coordinate of the schema: `Permit.nationality`. */
  readonly field: string;
  readonly dataset: string | undefined;
  readonly sensitivity: Sensitivity;
  readonly at: Date;
}

/** The clause that opens a field, and what it obliges to. */
export interface Authority {
  /** The agreement; `<agency>-own-use` for the agency's own staff. */
  readonly agreement: string;
  readonly version: number;
  /** Counted from 1, as in the text. */
  readonly clause: number;
  readonly grain: Grain;
  readonly rows: RowFilter;
  readonly minimumCount: number | null;
}

/** The answer, with the clauses that allow it, or the reason of a refusal and what would change it. */
export type Decision =
  | { readonly allowed: true; readonly authorities: readonly Authority[] }
  | { readonly allowed: false; readonly code: ErrorCode; readonly reason: string };

/** A clause of an agreement in force. */
export interface ClauseInForce {
  readonly agreement: Agreement;
  readonly number: number;
  readonly clause: Clause;
}

const open: Decision = { allowed: true, authorities: [] };

/**
 * Allows or refuses. A pure function: the same request and agreements give the same decision, whatever
 * the order of the agreements; one more agreement never takes away, and a suspended one gives nothing.
 */
export function decide(request: AccessRequest, agreements: readonly Agreement[]): Decision {
  const { principal, sensitivity, at } = request;
  if (sensitivity === 'PUBLIC') return open;
  if (!principal) {
    return { allowed: false, code: 'UNAUTHENTICATED', reason: `It is ${sensitivity}: sign in first.` };
  }
  if (sensitivity === 'OFFICIAL') {
    const reason = 'It is open to officials only.';
    return isOfficial(principal) ? open : { allowed: false, code: 'ROLE_NOT_PERMITTED', reason };
  }
  const covering = clausesOn(request, principal, agreements);
  const today = dayOf(at);
  const inForce = covering.filter(({ agreement }) => stateOn(agreement, today) === 'IN_FORCE');
  const opening = inForce.filter(({ clause }) => opens(clause, principal, request.purpose));
  return opening.length > 0
    ? { allowed: true, authorities: opening.map((one) => authorityOf(one, principal)).sort(byName) }
    : refusalOf(request, principal, covering, inForce);
}

/** The clauses for the principal's agency that reach the field, whoever there and for whatever purpose. */
function clausesOn(
  { field, dataset, sensitivity }: AccessRequest,
  { agency }: Principal,
  agreements: readonly Agreement[],
): ClauseInForce[] {
  const asked = grainOf(sensitivity);
  // Nobody opens another agency's data, whatever it signs with itself or with others.
  const owner = dataset?.slice(0, dataset.indexOf('.'));
  const found: ClauseInForce[] = [];
  for (const agreement of agreements) {
    const { provider, consumers, clauses } = agreement.terms;
    if (provider !== owner || !consumers.includes(agency)) continue;
    clauses.forEach((clause, index) => {
      // A clause shares what there is; whoever it lets change records of persons, it says so.
      const changes = sensitivity === 'PERSONAL' && field.startsWith('Mutation.');
      const named = clause.fields?.includes(field) ?? !changes;
      const covers = clause.dataset === dataset && named && reaches(clause.grain, asked);
      if (covers) found.push({ agreement, number: index + 1, clause });
    });
  }
  return found;
}

const opens = ({ roles, purposes, rows }: Clause, principal: Principal, purpose: Purpose | undefined) =>
  purpose !== undefined &&
  (principal.employer !== undefined || !Object.values(rows).flat().includes(ownEmployer)) &&
  principal.purposes.includes(purpose) &&
  purposes.includes(purpose) &&
  roles.some((role) => principal.roles.includes(role));

const authorityOf = (
  { agreement: { terms }, number, clause }: ClauseInForce,
  { employer }: Principal,
): Authority => ({
  agreement: terms.id,
  version: terms.version,
  clause: number,
  grain: clause.grain,
  rows: employer === undefined ? clause.rows : rowsOf(clause.rows, employer),
  minimumCount: clause.minimumCount,
});

/** The clause's filter, with the principal's own employer in its place. */
const rowsOf = (rows: RowFilter, employer: string): RowFilter =>
  Object.fromEntries(
    Object.entries(rows).map(([variable, values]) => [
      variable,
      values.map((value) => (value === ownEmployer ? employer : value)),
    ]),
  );

/** One order, whatever the order of the agreements. */
const byName = (one: Authority, other: Authority) => {
  if (one.agreement !== other.agreement) return one.agreement < other.agreement ? -1 : 1;
  return one.version - other.version || one.clause - other.clause;
};
