import { evaluateConditions } from '../evaluation/evaluate-condition.ts';
import { evaluateRequirement } from '../evaluation/evaluate-requirement.ts';
import type { Finding } from '../evaluation/finding.ts';
import { notApplicable } from '../evaluation/findings.ts';
import type { Facts } from '../facts/facts.ts';
import type { Exemption, Framework, RequirementRule } from '../framework/framework.ts';
import type { Decision, Outcome, Result, RuleResult } from './decision.ts';

/**
 * Decides an application under a framework. The same framework and facts give the same decision for ever.
 *
 * An exemption that holds makes the outcome `EXEMPT`, and the requirements not applicable. Else a requirement that is
 * not met decides (`FAILED`, or `REFERRED` where the framework says so); one that needs evidence refers. An exemption
 * that needs evidence refers an application that would otherwise fail, as it may be exempt.
 */
export function decide(framework: Framework, facts: Facts): Decision {
  const exemptions = framework.exemptions.map((rule) => exemptionResult(rule, facts));
  const exempting = exemptions.find(({ result }) => result === 'PASS');
  const requirements = framework.requirements.map((rule) =>
    exempting ? exempted(rule, exempting) : requirementResult(rule, facts),
  );
  const { id, version, evaluation } = framework;
  return {
    framework: { id, version, evaluation },
    outcome: exempting ? 'EXEMPT' : outcomeOf(framework, exemptions, requirements),
    results: [...exemptions, ...requirements],
  };
}

const exemptionResult = ({ id, basis, when }: Exemption, facts: Facts): RuleResult => ({
  rule: id,
  kind: 'EXEMPTION',
  basis,
  ...evaluateConditions(when, facts),
});

const exempted = ({ id, basis }: RequirementRule, exempting: RuleResult): RuleResult => ({
  rule: id,
  kind: 'REQUIREMENT',
  basis,
  result: 'NOT_APPLICABLE',
  findings: [notApplicable('EXEMPT', { rule: exempting.rule })],
});

function requirementResult(rule: RequirementRule, facts: Facts): RuleResult {
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

function outcomeOf(
  { requirements: rules }: Framework,
  exemptions: readonly RuleResult[],
  requirements: readonly RuleResult[],
): Outcome {
  const failed = rules.filter((_rule, index) => requirements[index]?.result === 'FAIL');
  const mayBeExempt = exemptions.some(({ result }) => result === 'NEEDS_EVIDENCE');
  if (failed.some(({ onFailure }) => onFailure === 'FAILED')) return mayBeExempt ? 'REFERRED' : 'FAILED';
  const isOpen = failed.length > 0 || requirements.some(({ result }) => result === 'NEEDS_EVIDENCE');
  return isOpen ? 'REFERRED' : 'PASSED';
}
