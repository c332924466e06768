import { type AccessRequest, type Decision, decide, type Grant, type Sensitivity } from './decision.ts';

/** One request's access: its decisions are taken once for each dataset and sensitivity. */
export interface RequestAccess extends Pick<AccessRequest, 'principal' | 'purpose'> {
  decide(dataset: string | undefined, sensitivity: Sensitivity): Decision;
}

/** Binds who asks and why to the agency's grants. */
export function requestAccess(
  { principal, purpose }: Pick<AccessRequest, 'principal' | 'purpose'>,
  grants: readonly Grant[],
): RequestAccess {
  const decisions = new Map<string, Decision>();
  return {
    principal,
    purpose,
    decide(dataset, sensitivity) {
      const key = `${sensitivity} ${dataset}`;
      const known = decisions.get(key);
      if (known) return known;
      const decision = decide({ principal, purpose, dataset, sensitivity }, grants);
      decisions.set(key, decision);
      return decision;
    },
  };
}
