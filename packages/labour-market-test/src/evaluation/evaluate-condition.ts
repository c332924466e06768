import type { Facts } from '../facts/facts.ts';
import type { Condition, ConditionOf, ConditionType } from '../framework/condition.ts';
import { freeMovement } from './conditions/free-movement.ts';
import { occupationIn, occupationListed, shortageRecognised } from './conditions/occupation.ts';
import {
  circumstance,
  durationAtMost,
  nationalityIn,
  payAtLeast,
  payBelow,
  permitClassIn,
} from './conditions/worker.ts';
import type { Finding } from './finding.ts';

const evaluations: { [Type in ConditionType]: (condition: ConditionOf<Type>, facts: Facts) => Finding } = {
  OCCUPATION_LISTED: occupationListed,
  OCCUPATION_IN: occupationIn,
  NATIONALITY_IN: nationalityIn,
  FREE_MOVEMENT: freeMovement,
  PERMIT_CLASS_IN: permitClassIn,
  DURATION_AT_MOST: durationAtMost,
  PAY_AT_LEAST: payAtLeast,
  PAY_BELOW: payBelow,
  SHORTAGE_RECOGNISED: shortageRecognised,
  CIRCUMSTANCE: circumstance,
};

/** Whether all conditions hold: the first that does not decides, else the first that needs evidence. */
export function evaluateConditions(
  conditions: readonly Condition[],
  facts: Facts,
): {
  readonly result: 'PASS' | 'NOT_APPLICABLE' | 'NEEDS_EVIDENCE';
  readonly findings: readonly Finding[];
} {
  const findings = conditions.map((condition) => evaluations[condition.type](condition as never, facts));
  for (const result of ['NOT_APPLICABLE', 'NEEDS_EVIDENCE'] as const) {
    const deciding = findings.filter((finding) => finding.result === result);
    if (deciding.length > 0) return { result, findings: deciding };
  }
  return { result: 'PASS', findings };
}
