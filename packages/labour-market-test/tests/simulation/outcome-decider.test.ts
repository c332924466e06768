import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createOutcomeDecider,
  decide,
  type Facts,
  type FactTexts,
  rwandaFrameworks,
} from '../../src/index.ts';
import { readFramework } from '../abroad/read-framework.ts';
import { anyFacts } from '../decision/any-facts.ts';

const textsOf = (facts: Facts): FactTexts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, JSON.stringify(fact)])) as FactTexts;

test.each([
  ...rwandaFrameworks,
  ...['ireland', 'australia', 'canada-quebec', 'united-kingdom'].map(readFramework),
])(
  'outcomes of many applications are those of each, decided by itself: $id $version',
  (framework) => {
    const outcomeOf = createOutcomeDecider(framework);
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(outcomeOf(textsOf(facts))).toBe(decide(framework, facts).outcome);
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);
