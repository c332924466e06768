import type { Exemption, Framework, RequirementRule } from '../framework/framework.ts';
import { InvalidFrameworkError, parseFramework } from '../framework/parse-framework.ts';
import { changedCondition, changedRequirement } from './changed-rules.ts';
import type { FrameworkChanges } from './framework-changes.ts';

/**
 * A framework with changes, under a version of its own: `1 (simulated)`.
 *
 * @throws InvalidFrameworkError when a changed value is none that a framework may have, or names a rule or channel that
 * the framework does not have.
 */
export function changedFramework(framework: Framework, changes: FrameworkChanges): Framework {
  checkNames(framework, changes);
  const stays = ({ id }: Exemption | RequirementRule) => !changes.withoutRules?.includes(id);
  return parseFramework({
    ...framework,
    version: `${framework.version} (simulated)`,
    exemptions: framework.exemptions
      .filter(stays)
      .map((rule) => ({ ...rule, when: rule.when.map((condition) => changedCondition(condition, changes)) })),
    requirements: framework.requirements
      .filter(stays)
      .map((rule) => ({ ...rule, requirement: changedRequirement(rule.requirement, changes) })),
  });
}

/** A change that would change nothing is a mistake, and is said to be one. */
function checkNames({ exemptions, requirements }: Framework, changes: FrameworkChanges): void {
  const rules = [...exemptions, ...requirements].map(({ id }) => id);
  const channels = requirements.flatMap(({ requirement }) =>
    requirement.type === 'ADVERTISING' ? requirement.channels.flatMap(({ anyOf }) => anyOf) : [],
  );
  const faults = [
    ...unknown('withoutRules', changes.withoutRules ?? [], 'rules', rules),
    ...unknown(
      'advertising',
      (changes.advertising ?? []).map(({ channel }) => channel),
      'channels',
      channels,
    ),
  ];
  if (faults.length > 0) throw new InvalidFrameworkError(faults);
}

const unknown = (field: string, names: readonly string[], what: string, known: readonly string[]) =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      field,
      message: `${name} is none of the framework's ${what}: ${known.join(', ')}`,
    }));
