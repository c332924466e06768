import { describe, expect, it } from 'vitest';
import { compareEvidence, compareScores, latestMethod, score } from '../src/index.ts';
import { evidence, figure, published, series, withheld } from './evidence.ts';
import { plainIndicator, smallMethod } from './small-method.ts';

describe('two bodies of evidence', () => {
  it('differ by figures that are revised, withheld, released, requalified, added or removed', () => {
    const before = evidence([
      figure('employed', '2511', 2025, 10),
      figure('employed', '2512', 2025, 10),
      withheld('employed', '2513', 2025),
      figure('employed', '2514', 2025, 10, { observations: 40 }),
      figure('employed', '2519', 2025, 10),
      figure('employed', '2521', 2025, 10),
    ]);
    const after = evidence([
      figure('employed', '2522', 2025, 10),
      figure('employed', '2511', 2025, 11),
      withheld('employed', '2512', 2025),
      figure('employed', '2513', 2025, 9),
      figure('employed', '2514', 2025, 10, { observations: 28 }),
      figure('employed', '2519', 2025, 10, { provenance: 'asked again' }),
    ]);
    expect(
      compareEvidence(before, after).map(({ kind, occupation, before: was, after: is }) => [
        occupation,
        kind,
        was?.value,
        is?.value,
      ]),
    ).toEqual([
      ['2511', 'REVISED', 10, 11],
      ['2512', 'WITHHELD', 10, null],
      ['2513', 'RELEASED', null, 9],
      ['2514', 'REQUALIFIED', 10, 10],
      ['2521', 'REMOVED', 10, undefined],
      ['2522', 'ADDED', undefined, 10],
    ]);
  });

  it('do not differ by the order of their figures', () => {
    const figures = series('employed', 2025, { 2511: [1, 2], 2512: [3, 4] });
    expect(compareEvidence(evidence(figures), evidence(figures.toReversed()))).toEqual([]);
  });
});

describe('two scores', () => {
  const method = smallMethod([plainIndicator('A')]);
  const values = (last: number) =>
    score(method, evidence(series('a', 2025, { 2511: [1], 2512: [2], 2513: [3], 2514: [last] })));

  it('of the same evidence do not differ', () => {
    expect(compareScores(values(9), values(9))).toEqual([]);
  });

  it('tell an occupation whose own figures changed from those that others moved', () => {
    const changes = compareScores(values(4), values(0));
    expect(
      changes.map(({ occupation, before, after, indicators }) => [
        occupation,
        before?.decision,
        after?.decision,
        indicators.map(({ cause }) => cause),
      ]),
    ).toEqual([
      ['2511', 'NOT_CANDIDATE', 'NOT_CANDIDATE', ['DISTRIBUTION']],
      ['2512', 'NOT_CANDIDATE', 'NOT_CANDIDATE', ['DISTRIBUTION']],
      ['2513', 'NOT_CANDIDATE', 'CANDIDATE', ['DISTRIBUTION']],
      ['2514', 'CANDIDATE', 'NOT_CANDIDATE', ['FIGURES']],
    ]);
  });

  it('by two methods differ by the method', () => {
    const figures = evidence([
      ...series('a', 2025, { 2511: [1], 2512: [9] }),
      ...series('b', 2025, { 2511: [9], 2512: [1] }),
    ]);
    const other = smallMethod([plainIndicator('B')]);
    const [first] = compareScores(score(method, figures), score(other, figures));
    expect(first?.occupation).toBe('1111');
    const changed = compareScores(score(method, figures), score(other, figures)).find(
      ({ occupation }) => occupation === '2511',
    );
    expect(changed?.indicators.map(({ indicator, cause }) => [indicator, cause])).toEqual([
      ['A', 'METHOD'],
      ['B', 'METHOD'],
    ]);
    expect([changed?.before?.decision, changed?.after?.decision]).toEqual(['NOT_CANDIDATE', 'CANDIDATE']);
  });
});

describe('the latest version of a method', () => {
  it('is found by its id', () => {
    expect(latestMethod('rwanda-huza')?.method).toEqual(published('rwanda-huza'));
    expect(latestMethod('none')).toBeUndefined();
  });
});
