import type { Outcome, Result } from '../decision/decision.ts';
import { outcomeOf } from '../decision/outcome.ts';
import { exemptionResult, requirementResult } from '../decision/rule-results.ts';
import type { Facts } from '../facts/facts.ts';
import type { Framework } from '../framework/framework.ts';
import { type FactName, factsRead, factsReadByExemption, factsReadByRequirement } from './facts-read.ts';

/** An application's facts by name, each as JSON: `{"pay": "{\"amount\": …}"}`. Those that no rule reads may be missing. */
export type FactTexts = Readonly<Record<FactName, string>>;

/**
 * Finds the outcome of many applications under one framework. It is the same as `decide` gives for each, but a rule is
 * evaluated once for each distinct combination of the facts that it reads, and no reasons are kept. Equal facts are
 * expected as equal text, as a database writes them.
 */
export function createOutcomeDecider(framework: Framework): (facts: FactTexts) => Outcome {
  const names = factsRead(framework);
  const values = new Map(names.map((name) => [name, createValues()]));
  const rule = (read: readonly FactName[], evaluate: (facts: Facts) => Result) =>
    oncePerCombination(
      read.map((name) => [names.indexOf(name), values.get(name) ?? createValues()]),
      read,
      evaluate,
    );
  const exemptions = framework.exemptions.map((each) =>
    rule(factsReadByExemption(each), (facts) => exemptionResult(each, facts).result),
  );
  const requirements = framework.requirements.map((each) =>
    rule(factsReadByRequirement(each), (facts) => requirementResult(each, facts).result),
  );
  return (facts) => {
    const numbers = names.map((name) => values.get(name)?.numberOf(facts[name]) ?? 0);
    const exempting = exemptions.map((resultOf) => resultOf(numbers));
    if (exempting.includes('PASS')) return 'EXEMPT';
    return outcomeOf(
      framework,
      exempting,
      requirements.map((resultOf) => resultOf(numbers)),
    );
  };
}

/** The distinct values of one fact, numbered as they come: a short number stands for a long text. */
interface Values {
  numberOf(text: string): number;
  value(number: number): unknown;
}

function createValues(): Values {
  const numbers = new Map<string, number>();
  const values: unknown[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, values.length);
      return values.push(JSON.parse(text)) - 1;
    },
    value: (number) => values[number],
  };
}

/** Evaluates a rule on the facts that it reads, of which the others are not there. */
function oncePerCombination(
  read: readonly (readonly [place: number, values: Values])[],
  names: readonly FactName[],
  evaluate: (facts: Facts) => Result,
): (numbers: readonly number[]) => Result {
  const known = new Map<number, Result>();
  const pairs = read.slice(1).map(createPairs);
  return (numbers) => {
    const key = read.reduce((key, [place], index) => {
      const number = numbers[place] ?? 0;
      return index === 0 ? number : (pairs[index - 1]?.(key, number) ?? 0);
    }, 0);
    const found = known.get(key);
    if (found) return found;
    const facts = read.map(([place, values], index) => [names[index], values.value(numbers[place] ?? 0)]);
    const result = evaluate(Object.fromEntries(facts) as Facts);
    known.set(key, result);
    return result;
  };
}

/** Numbers pairs of small numbers as they come: a number stands for a combination. */
function createPairs(): (one: number, other: number) => number {
  const known = new Map<number, number>();
  return (one, other) => {
    const pair = one * 2 ** 26 + other;
    const number = known.get(pair) ?? known.size;
    known.set(pair, number);
    return number;
  };
}
