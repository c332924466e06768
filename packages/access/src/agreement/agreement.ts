import type { AgreementAct } from './statement.ts';
import type { AgreementTerms } from './terms.ts';

/** A signed version of an agreement, and what became of it. */
export interface Agreement {
  readonly terms: AgreementTerms;
  /** Parties that hold it suspended. */
  readonly suspendedBy: readonly string[];
  /** The party that ended it before its last day. */
  readonly endedBy: string | null;
  /** The first day of the version that took its place. */
  readonly supersededFrom: string | null;
}

/** Where an agreement stands that every party has signed. */
export type SignedState = 'SIGNED' | 'IN_FORCE' | 'SUSPENDED' | 'ENDED';

/** The day of a moment: days begin and end in Coordinated Universal Time. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Where a signed agreement stands at a moment. */
export const stateOf = (agreement: Agreement, at: Date): SignedState => stateOn(agreement, dayOf(at));

/** Where a signed agreement stands on a day such as `2026-01-31`. */
export function stateOn(agreement: Agreement, day: string): SignedState {
  const { terms, endedBy, supersededFrom, suspendedBy } = agreement;
  if (endedBy !== null || day > terms.validUntil) return 'ENDED';
  if (supersededFrom !== null && day >= supersededFrom) return 'ENDED';
  if (suspendedBy.length > 0) return 'SUSPENDED';
  return day < terms.validFrom ? 'SIGNED' : 'IN_FORCE';
}

/** What the acts of the parties on one version amount to, in whatever order they came. */
export function effectOf(acts: readonly AgreementAct[]): Pick<Agreement, 'suspendedBy' | 'endedBy'> {
  const latest = new Map<string, AgreementAct>();
  for (const act of acts) {
    const before = latest.get(act.party);
    // Of two with one number, the one that opens less stands.
    const opensLess = act.sequence === before?.sequence && (act.act === 'END' || before.act === 'RESUME');
    if (!before || act.sequence > before.sequence || opensLess) latest.set(act.party, act);
  }
  const ended = acts.filter(({ act }) => act === 'END');
  const suspended = [...latest.values()].filter(({ act }) => act === 'SUSPEND');
  return {
    suspendedBy: suspended.map(({ party }) => party).sort(),
    endedBy: ended.map(({ party }) => party).sort()[0] ?? null,
  };
}
