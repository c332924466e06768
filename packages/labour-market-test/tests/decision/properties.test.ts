import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalHash,
  decide,
  decideOnRecord,
  type Facts,
  type Framework,
  type Outcome,
  replay,
  rwandaFrameworks,
} from '../../src/index.ts';
import { readFramework } from '../abroad/read-framework.ts';
import { inOrder } from '../facts.ts';
import { anyFacts, shifted } from './any-facts.ts';
import { satisfied } from './satisfied.ts';

const [rwanda] = rwandaFrameworks as [Framework];
const frameworks = fc.constantFrom(
  ...rwandaFrameworks,
  ...['ireland', 'australia', 'canada-quebec', 'united-kingdom'].map(readFramework),
);

/** The same evidence, each list of it from its end. */
const backwards = (facts: Facts): Facts =>
  JSON.parse(JSON.stringify(facts), (_key, value) => (Array.isArray(value) ? value.reverse() : value));

const goodness: Record<Outcome, number> = { FAILED: 0, REFERRED: 1, PASSED: 2, EXEMPT: 3 };

describe('for any application under any framework', { timeout: 60_000 }, () => {
  test('a condition that is satisfied on top never makes the outcome worse', () => {
    fc.assert(
      fc.property(frameworks, anyFacts, fc.constantFrom(...satisfied), (framework, facts, [, satisfy]) => {
        const before = decide(framework, facts).outcome;
        const after = decide(framework, satisfy(facts, framework)).outcome;
        expect(goodness[after]).toBeGreaterThanOrEqual(goodness[before]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a longer advertisement never fails where a shorter one passed', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(frameworks, anyFacts, days, days, (framework, facts, earlier, later) => {
        const longer = (facts.advertisements ?? []).map((advertisement) => ({
          ...advertisement,
          from: shifted(advertisement.from, -earlier),
          to: shifted(advertisement.to, later),
        }));
        const before = decide(framework, facts).outcome;
        const after = decide(framework, { ...facts, advertisements: facts.advertisements && longer }).outcome;
        expect(goodness[after]).toBeGreaterThanOrEqual(goodness[before]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of evidence changes neither the decision nor the hash of the facts', () => {
    fc.assert(
      fc.property(frameworks, anyFacts, (framework, facts) => {
        const one = decideOnRecord(framework, facts);
        const other = decideOnRecord(framework, backwards(facts));
        expect(other.decision).toEqual(one.decision);
        expect(other.hashes).toEqual(one.hashes);
      }),
    );
  });

  test('a decision that is replayed from its stored form is the same', () => {
    fc.assert(
      fc.property(frameworks, anyFacts, (framework, facts) => {
        const stored = JSON.parse(JSON.stringify(decideOnRecord(framework, facts)));
        expect(replay(stored)).toMatchObject({ same: true, altered: [] });
      }),
    );
  });
});

describe('a record of a decision', () => {
  const record = decideOnRecord(rwanda, inOrder);

  test('tells which part was altered: the facts', () => {
    const facts = { ...record.facts, nationality: 'KEN', occupation: '2512' };
    expect(replay({ ...record, facts })).toMatchObject({ same: false, altered: ['facts', 'decision'] });
  });

  test('the outcome', () => {
    const decision = { ...record.decision, outcome: 'EXEMPT' as const };
    expect(replay({ ...record, decision })).toMatchObject({ same: false, altered: ['decision'] });
  });

  test('the framework', () => {
    const framework = { ...record.framework, title: { en: 'Another' } };
    expect(replay({ ...record, framework })).toMatchObject({ same: false, altered: ['framework'] });
  });

  test('hashes do not depend on the order of keys', () => {
    expect(canonicalHash({ a: 1, b: 'é' })).toBe(canonicalHash({ b: 'é', a: 1 }));
  });
});
