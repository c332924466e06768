import { unitGroups } from '@huza/classifications';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, type EvidenceFigure, type Score, score } from '../src/index.ts';
import { evidence, figure, indicatorOf, of, published, withheld } from './evidence.ts';
import { plainIndicator, smallMethod } from './small-method.ts';

const median = { kind: 'MEDIAN_PLUS', share: 0.5, otherwise: 0.75 } as const;
const indicators = [
  plainIndicator('A'),
  plainIndicator('B', { threshold: median, weight: 2 }),
  plainIndicator('C', { shortageWhen: 'LOWER', weight: 0.5 }),
  plainIndicator('D', {
    threshold: { kind: 'FIXED', value: 10 },
    normalisation: { kind: 'Z_SCORE', bound: 2 },
  }),
];
const measures = ['a', 'b', 'c', 'd'] as const;
/** Professionals alone, so that there is less to score. */
const scope = { leastSkillLevel: null, withoutMajorGroups: ['0', '1', '3', '4', '5', '6', '7', '8', '9'] };
const method = smallMethod(indicators, { scope });
const { decision } = method;
const methods = [
  method,
  smallMethod(indicators, {
    scope,
    decision: { ...decision, rankedBy: 'SHARE_PASSED', compositeAbove: null },
  }),
  smallMethod(indicators, { scope, decision: { ...decision, leastSharePassed: null } }),
];

const codes = unitGroups.map(({ code }) => code).filter((code) => code.startsWith('2'));
const value = fc.integer({ min: -1000, max: 1000 });
/** For each of some occupations, a value or nothing for each measure. */
const table = fc.dictionary(
  fc.constantFrom(...codes),
  fc.array(fc.option(value), { minLength: measures.length, maxLength: measures.length }),
  { minKeys: 2, maxKeys: 15, noNullPrototype: true },
);

const figuresOf = (rows: Record<string, (number | null)[]>): EvidenceFigure[] =>
  Object.entries(rows).flatMap(([code, values]) =>
    measures.flatMap((measure, position) => {
      const given = values[position] ?? null;
      return given === null ? [] : [figure(measure, code, 2025, given)];
    }),
  );

const scored = (rows: Record<string, (number | null)[]>, by = method) => score(by, evidence(figuresOf(rows)));
const rankOf = (result: Score, code: string) => of(result, code).rank ?? Number.POSITIVE_INFINITY;

describe('whatever the evidence', () => {
  it('an occupation with stronger signs of shortage never ranks below one with weaker, nor is it listed less', () => {
    const advantages = fc.array(fc.nat(500), { minLength: measures.length, maxLength: measures.length });
    fc.assert(
      fc.property(table, advantages, fc.constantFrom(...methods), (rows, by, chosen) => {
        const [weaker, stronger] = Object.keys(rows) as [string, string];
        const better = (rows[weaker] ?? []).map((given, position) => {
          const towards = indicators[position]?.shortageWhen === 'LOWER' ? -1 : 1;
          return given === null ? null : given + towards * (by[position] ?? 0);
        });
        const result = scored({ ...rows, [stronger]: better }, chosen);
        expect(rankOf(result, stronger)).toBeLessThanOrEqual(rankOf(result, weaker));
        if (of(result, weaker).decision === 'CANDIDATE')
          expect(of(result, stronger).decision).toBe('CANDIDATE');
      }),
    );
  });

  it('a stronger sign never costs an occupation a pass', () => {
    fc.assert(
      fc.property(table, fc.nat(500), fc.nat(measures.length - 1), (rows, by, position) => {
        const [code] = Object.keys(rows) as [string];
        const towards = indicators[position]?.shortageWhen === 'LOWER' ? -1 : 1;
        const raised = (rows[code] ?? []).map((given, at) =>
          given === null || at !== position ? given : given + towards * by,
        );
        expect(of(scored({ ...rows, [code]: raised }), code).passed).toBeGreaterThanOrEqual(
          of(scored(rows), code).passed,
        );
      }),
    );
  });

  it('the scale that a measure is given in does not matter', () => {
    const free = smallMethod(indicators.slice(0, 3), { scope });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 1000 }), fc.nat(2), (rows, factor, position) => {
        const scaled = Object.fromEntries(
          Object.entries(rows).map(([code, values]) => [
            code,
            values.map((given, at) => (given !== null && at === position ? given * factor : given)),
          ]),
        );
        const before = scored(rows, free);
        const after = scored(scaled, free);
        for (const { occupation, passed, composite } of before.occupations) {
          expect(of(after, occupation).passed).toBe(passed);
          if (composite !== null) expect(of(after, occupation).composite).toBeCloseTo(composite, 9);
        }
      }),
    );
  });

  it('the order of the figures does not matter, to the last digit', () => {
    const shuffled = table.chain((rows) => {
      const figures = figuresOf(rows);
      return fc.tuple(
        fc.constant(figures),
        fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([figures, other]) => {
        expect(contentHash(score(method, evidence(other)))).toBe(
          contentHash(score(method, evidence(figures))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('a withheld figure counts as one that is not there, never as zero', () => {
    fc.assert(
      fc.property(table, fc.nat(measures.length - 1), (rows, position) => {
        const [code] = Object.keys(rows) as [string];
        const measure = measures[position] ?? 'a';
        const without = figuresOf(rows).filter((one) => one.occupation !== code || one.measure !== measure);
        const absent = score(method, evidence(without));
        const hidden = score(method, evidence([...without, withheld(measure, code, 2025)]));
        const indicator = measure.toUpperCase();
        expect(indicatorOf(hidden, code, indicator)).toMatchObject({
          value: null,
          normalised: null,
          outcome: 'MISSING',
        });
        expect(indicatorOf(hidden, code, indicator).rejected[0]?.reason).toBe('SUPPRESSED');
        expect(hidden.indicators).toEqual(absent.indicators);
        for (const { occupation, passed, composite, rank, decision } of absent.occupations)
          expect(of(hidden, occupation)).toMatchObject({ passed, composite, rank, decision });
      }),
      { numRuns: 50 },
    );
  });

  it('what the score says can be written as JSON and read again without loss', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const result = score(published('rwanda-huza'), evidence(figuresOf(rows)));
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(JSON.parse(JSON.stringify(scored(rows)))).toEqual(scored(rows));
      }),
      { numRuns: 20 },
    );
  });
});
