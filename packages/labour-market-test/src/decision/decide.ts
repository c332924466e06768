import { notApplicable } from '../evaluation/findings.ts';
import type { Facts } from '../facts/facts.ts';
import type { Framework, RequirementRule } from '../framework/framework.ts';
import type { Decision, RuleResult } from './decision.ts';
import { outcomeOf } from './outcome.ts';
import { exemptionResult, requirementResult } from './rule-results.ts';

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
    outcome: outcomeOf(framework, exemptions.map(resultOf), requirements.map(resultOf)),
    results: [...exemptions, ...requirements],
  };
}

const resultOf = ({ result }: RuleResult) => result;

const exempted = ({ id, basis }: RequirementRule, exempting: RuleResult): RuleResult => ({
  rule: id,
  kind: 'REQUIREMENT',
  basis,
  result: 'NOT_APPLICABLE',
  findings: [notApplicable('EXEMPT', { rule: exempting.rule })],
});
