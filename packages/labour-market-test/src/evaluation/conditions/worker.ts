import type { Facts } from '../../facts/facts.ts';
import type { ConditionOf } from '../../framework/condition.ts';
import type { Finding } from '../finding.ts';
import { needsEvidence, notApplicable, pass } from '../findings.ts';
import { comparePay, payText } from '../pay.ts';

export function nationalityIn({ countries }: ConditionOf<'NATIONALITY_IN'>, { nationality }: Facts): Finding {
  if (nationality === null) return needsEvidence('NATIONALITY_UNKNOWN');
  return countries.includes(nationality)
    ? pass('NATIONALITY_NAMED', { nationality })
    : notApplicable('NATIONALITY_NOT_NAMED', { nationality });
}

export function permitClassIn({ classes }: ConditionOf<'PERMIT_CLASS_IN'>, { permitClass }: Facts): Finding {
  if (permitClass === null) return needsEvidence('PERMIT_CLASS_UNKNOWN');
  return classes.includes(permitClass)
    ? pass('PERMIT_CLASS_NAMED', { permitClass })
    : notApplicable('PERMIT_CLASS_NOT_NAMED', { permitClass, classes });
}

export function durationAtMost({ days }: ConditionOf<'DURATION_AT_MOST'>, { durationDays }: Facts): Finding {
  if (durationDays === null) return needsEvidence('DURATION_UNKNOWN');
  return durationDays <= days
    ? pass('DURATION_WITHIN', { duration: durationDays, days })
    : notApplicable('DURATION_BEYOND', { duration: durationDays, days });
}

export function payAtLeast({ pay }: ConditionOf<'PAY_AT_LEAST'>, facts: Facts): Finding {
  return payAgainst(pay, facts, (order) => order >= 0);
}

export function payBelow({ pay }: ConditionOf<'PAY_BELOW'>, facts: Facts): Finding {
  return payAgainst(pay, facts, (order) => order < 0);
}

function payAgainst(
  level: ConditionOf<'PAY_BELOW'>['pay'],
  { pay }: Facts,
  holds: (order: number) => boolean,
): Finding {
  if (pay === null) return needsEvidence('PAY_UNKNOWN');
  const values = { pay: payText(pay), level: payText(level) };
  const order = comparePay(pay, level);
  if (order === undefined) return needsEvidence('PAY_NOT_COMPARABLE', values);
  const reason = order >= 0 ? 'PAY_REACHES' : 'PAY_DOES_NOT_REACH';
  return holds(order) ? pass(reason, values) : notApplicable(reason, values);
}

export function circumstance({ circumstance }: ConditionOf<'CIRCUMSTANCE'>, facts: Facts): Finding {
  const holds = facts.circumstances[circumstance];
  if (holds === undefined) return needsEvidence('CIRCUMSTANCE_UNKNOWN', { circumstance });
  return holds
    ? pass('CIRCUMSTANCE_HOLDS', { circumstance })
    : notApplicable('CIRCUMSTANCE_DOES_NOT_HOLD', { circumstance });
}
