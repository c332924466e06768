import { monthsBefore } from '../../calendar/day.ts';
import type { Facts } from '../../facts/facts.ts';
import type { RequirementOf } from '../../framework/requirement.ts';
import type { Finding } from '../finding.ts';
import { fail, needsEvidence, notApplicable, pass } from '../findings.ts';

/** Whether the share of foreign workers, with the one applied for, stays within the framework's. */
export function foreignWorkerShare(
  { percent, fromEmployees }: RequirementOf<'FOREIGN_WORKER_SHARE'>,
  { employer: { employees, foreignWorkers } }: Facts,
): Finding[] {
  if (employees === null) return [needsEvidence('EMPLOYEES_UNKNOWN')];
  if (employees < fromEmployees) return [notApplicable('EMPLOYER_TOO_SMALL', { employees, fromEmployees })];
  if (foreignWorkers === null) return [needsEvidence('FOREIGN_WORKERS_UNKNOWN')];
  const [foreign, all] = [foreignWorkers + 1, employees + 1];
  const values = { foreign, all, percent };
  return [
    foreign * 100 <= all * percent
      ? pass('FOREIGN_SHARE_WITHIN', values)
      : fail('FOREIGN_SHARE_ABOVE', values),
  ];
}

/** Whether the employer handed in the plans that the framework asks for. */
export function plans({ plans }: RequirementOf<'PLANS'>, { employer }: Facts): Finding[] {
  const handedIn = employer.plans;
  if (handedIn === null) return [needsEvidence('PLANS_UNKNOWN', { plans })];
  const missing = plans.filter((plan) => !handedIn.includes(plan));
  return [
    missing.length === 0 ? pass('PLANS_HANDED_IN', { plans }) : fail('PLANS_MISSING', { plans: missing }),
  ];
}

/** Whether the employer's breaches of the months before the application stay within the framework's number. */
export function pastBreaches(
  { atMost, months }: RequirementOf<'PAST_BREACHES'>,
  { applied, employer: { breaches } }: Facts,
): Finding[] {
  if (breaches === null) return [needsEvidence('BREACHES_UNKNOWN', { months })];
  const from = monthsBefore(applied, months);
  const count = breaches.filter((day) => from <= day && day <= applied).length;
  const values = { count, months, atMost };
  return [count <= atMost ? pass('BREACHES_WITHIN', values) : fail('BREACHES_ABOVE', values)];
}
