import { describe, expect, it } from 'vitest';
import { score, sensitivity } from '../src/index.ts';
import { drawsOf, perturb } from '../src/sensitivity/perturb.ts';
import { evidence, of, published, series } from './evidence.ts';
import { largeEvidence } from './large-evidence.ts';
import { plainIndicator, smallMethod } from './small-method.ts';

const method = published('rwanda-huza');
const large = largeEvidence(method, 4);

describe('sensitivity', { timeout: 30_000 }, () => {
  it('is what scoring each perturbed method from the evidence comes to', () => {
    const draws = 5;
    const found = sensitivity(method, large, { seed: 7, draws });
    const draw = drawsOf(7);
    const scores = Array.from({ length: draws }, () => score(perturb(method, draw), large));
    for (const { occupation, listed, bestRank, worstRank } of found.occupations) {
      const ofAll = scores.map((one) => of(one, occupation));
      expect(listed).toBe(ofAll.filter(({ decision }) => decision === 'CANDIDATE').length / draws);
      const ranks = ofAll.flatMap(({ rank }) => rank ?? []);
      expect([bestRank, worstRank]).toEqual([Math.min(...ranks), Math.max(...ranks)]);
    }
    expect(found.occupations.some(({ listed }) => listed > 0 && listed < 1)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const options = { seed: 1, draws: 50 };
    expect(sensitivity(method, large, options)).toEqual(sensitivity(method, large, options));
    expect(sensitivity(method, large, { ...options, seed: 2 }).occupations).not.toEqual(
      sensitivity(method, large, options).occupations,
    );
  });

  it('draws the same methods everywhere', () => {
    const draw = drawsOf(1);
    expect([draw(), draw(), draw()].map((one) => one.toFixed(6))).toEqual([
      '0.977492',
      '0.005466',
      '0.103370',
    ]);
  });

  it('draws within the bounds that the method declares', () => {
    const draw = drawsOf(3);
    for (let count = 0; count < 200; count++) {
      const { decision, indicators } = perturb(method, draw);
      expect(decision.leastSharePassed).toBeGreaterThanOrEqual(0.4);
      expect(decision.leastSharePassed).toBeLessThanOrEqual(0.6);
      for (const [position, { weight, threshold }] of indicators.entries()) {
        const own = method.indicators[position]?.weight ?? 0;
        expect(weight).toBeGreaterThanOrEqual(own * 0.5);
        expect(weight).toBeLessThanOrEqual(own * 1.5);
        if (threshold?.kind === 'QUANTILE')
          expect(Math.abs(threshold.probability - 0.75)).toBeLessThanOrEqual(0.1);
        if (threshold?.kind === 'MEDIAN_PLUS')
          expect(Math.abs(threshold.share - 0.5)).toBeLessThanOrEqual(0.25);
      }
    }
  });

  it('lists who is far above everyone under every perturbed method, and who is below under none', () => {
    const clear = smallMethod([plainIndicator('A'), plainIndicator('B')]);
    const values = { 2511: [1], 2512: [2], 2513: [3], 2514: [4], 2519: [100] };
    const found = sensitivity(clear, evidence([...series('a', 2025, values), ...series('b', 2025, values)]), {
      draws: 200,
    });
    const listedOf = (code: string) => found.occupations.find(({ occupation }) => occupation === code);
    expect(listedOf('2519')).toEqual({ occupation: '2519', listed: 1, bestRank: 1, worstRank: 1 });
    expect(listedOf('2511')).toEqual({ occupation: '2511', listed: 0, bestRank: 5, worstRank: 5 });
    expect(listedOf('2131')).toEqual({ occupation: '2131', listed: 0, bestRank: null, worstRank: null });
  });

  it('says which occupations hang on one indicator', () => {
    const two = smallMethod([plainIndicator('A'), plainIndicator('B')], {
      decision: {
        minimumIndicators: 1,
        minimumGroups: 1,
        leastSharePassed: 1,
        compositeAbove: null,
        rankedBy: 'COMPOSITE',
      },
    });
    const found = sensitivity(
      two,
      evidence([
        ...series('a', 2025, { 2511: [1], 2512: [2], 2513: [3], 2514: [9] }),
        ...series('b', 2025, { 2511: [9], 2512: [2], 2513: [3], 2514: [1] }),
      ]),
      { draws: 1 },
    );
    expect(found.withoutIndicator).toEqual([
      { indicator: 'A', added: ['2511'], removed: [] },
      { indicator: 'B', added: ['2514'], removed: [] },
    ]);
  });
});
