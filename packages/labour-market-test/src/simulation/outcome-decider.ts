import type { Outcome, Result } from '../decision/decision.ts';
import { outcomeOf } from '../decision/outcome.ts';
import { exemptionResult, requirementResult } from '../decision/rule-results.ts';
import type { Facts } from '../facts/facts.ts';
import type { Framework } from '../framework/framework.ts';
import { type FactName, factsReadByExemption, factsReadByRequirement } from './facts-read.ts';

/** An application's facts by name, each as JSON: `{"pay": "{\"amount\": …}"}`. */
export type FactTexts = Readonly<Record<FactName, string>>;

/**
 * Finds the outcome of many applications under one framework. It is the same as `decide` gives for each, but a rule is
 * evaluated once for each distinct combination of the facts that it reads, and no reasons are kept. Equal facts are
 * expected as equal text, as a database writes them.
 */
export function createOutcomeDecider(framework: Framework): (facts: FactTexts) => Outcome {
  const read = createReader();
  const exemptions = framework.exemptions.map((rule) =>
    oncePerCombination(factsReadByExemption(rule), read, (facts) => exemptionResult(rule, facts).result),
  );
  const requirements = framework.requirements.map((rule) =>
    oncePerCombination(factsReadByRequirement(rule), read, (facts) => requirementResult(rule, facts).result),
  );
  return (facts) => {
    const exempting = exemptions.map((resultOf) => resultOf(facts));
    if (exempting.includes('PASS')) return 'EXEMPT';
    return outcomeOf(
      framework,
      exempting,
      requirements.map((resultOf) => resultOf(facts)),
    );
  };
}

type Reader = (text: string) => unknown;

/** Reads JSON, each text once. */
function createReader(): Reader {
  const known = new Map<string, unknown>();
  return (text) => {
    if (!known.has(text)) known.set(text, JSON.parse(text));
    return known.get(text);
  };
}

function oncePerCombination(
  names: readonly FactName[],
  read: Reader,
  evaluate: (facts: Facts) => Result,
): (facts: FactTexts) => Result {
  const known = new Map<string, Result>();
  return (texts) => {
    const key = names.map((name) => texts[name]).join('\n');
    const result = known.get(key) ?? evaluate(only(names, texts, read));
    known.set(key, result);
    return result;
  };
}

/** The facts that a rule reads; the others are not there. */
const only = (names: readonly FactName[], texts: FactTexts, read: Reader): Facts =>
  Object.fromEntries(names.map((name) => [name, read(texts[name])])) as Facts;
