import { evaluateConditions } from '../evaluation/evaluate-condition.ts';
import { evaluateRequirement } from '../evaluation/evaluate-requirement.ts';
import type { Finding } from '../evaluation/finding.ts';
import type { Facts } from '../facts/facts.ts';
import type { Exemption, RequirementRule } from '../framework/framework.ts';
import type { Result, RuleResult } from './decision.ts';

/** What comes of an exemption. */
export const exemptionResult = ({ id, basis, when }: Exemption, facts: Facts): RuleResult => ({
  rule: id,
  kind: 'EXEMPTION',
  basis,
  ...evaluateConditions(when, facts),
});

/** What comes of a requirement where no exemption holds. */
export function requirementResult(rule: RequirementRule, facts: Facts): RuleResult {
  const { id, basis, appliesWhen = [], requirement } = rule;
  const common = { rule: id, kind: 'REQUIREMENT' as const, basis };
  const applies = evaluateConditions(appliesWhen, facts);
  if (applies.result === 'NOT_APPLICABLE') return { ...common, ...applies };
  const findings = evaluateRequirement(requirement, facts);
  const result = resultOf(findings);
  // Whether the rule applies is open: what it found weighs only where it is met either way.
  if (applies.result === 'NEEDS_EVIDENCE' && result === 'FAIL')
    return { ...common, result: 'NEEDS_EVIDENCE', findings: [...applies.findings, ...findings] };
  return { ...common, result, findings };
}

function resultOf(findings: readonly Finding[]): Result {
  const results = findings.map(({ result }) => result);
  return (
    (['FAIL', 'NEEDS_EVIDENCE', 'PASS'] as const).find((each) => results.includes(each)) ?? 'NOT_APPLICABLE'
  );
}
