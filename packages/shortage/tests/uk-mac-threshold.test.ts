import { describe, expect, it } from 'vitest';
import { score } from '../src/index.ts';
import { evidence, figure, indicatorOf, of, published, series, withheld } from './evidence.ts';

const method = published('uk-mac-threshold');

/** Five occupations with four of the twelve indicators, small enough to follow by hand. */
const figures = [
  ...series('medianMonthlyEarnings', 2025, {
    2511: [100, 104], // + 4 %
    2512: [100, 102], // + 2 %
    2513: [100, 110], // + 10 %
    2514: [100, 108], // + 8 %
    2519: [100, 101], // + 1 %
  }),
  ...series('employed', 2025, {
    2511: [100, 110], // + 10 %
    2512: [100, 120], // + 20 %
    2513: [100, 100], // 0 %
    2514: [100, 90], // - 10 %
    2519: [100, 130], // + 30 %
  }),
  ...series('unemployed', 2025, {
    2511: [100, 50], // - 50 %
    2512: [100, 80], // - 20 %
    2513: [100, 100], // 0 %
    2514: [100, 60], // - 40 %
    2519: [100, 90], // - 10 %
  }),
  ...series('vacanciesOpen', 2025, { 2511: [10], 2512: [25], 2513: [20], 2514: [50], 2519: [20] }),
  ...series('jobSeekersRegistered', 2025, {
    2511: [100],
    2512: [100],
    2513: [100],
    2514: [100],
    2519: [100],
  }),
];

describe('the threshold method of the Migration Advisory Committee', () => {
  const result = score(method, evidence(figures));

  it('takes the median and half of it as the threshold where the median is positive', () => {
    expect(result.indicators.find(({ indicator }) => indicator === 'P1')).toMatchObject({
      occupations: 5,
      median: 4,
      threshold: 6,
    });
    const passed = ['2511', '2512', '2513', '2514', '2519'].map(
      (code) => indicatorOf(result, code, 'P1').outcome,
    );
    expect(passed).toEqual(['FAIL', 'FAIL', 'PASS', 'PASS', 'FAIL']);
  });

  it('takes the upper quartile where that is declared, and to lie on it is not to pass', () => {
    expect(result.indicators.find(({ indicator }) => indicator === 'V2')).toMatchObject({
      upperQuartile: 20,
      threshold: 20,
    });
    expect(indicatorOf(result, '2512', 'V2').outcome).toBe('FAIL');
    expect(indicatorOf(result, '2519', 'V2').outcome).toBe('PASS');
  });

  it('takes the lower quartile where less is a sign of shortage', () => {
    expect(result.indicators.find(({ indicator }) => indicator === 'V1')).toMatchObject({
      lowerQuartile: -40,
      threshold: -40,
    });
    expect(indicatorOf(result, '2511', 'V1')).toMatchObject({ value: -50, outcome: 'PASS' });
    expect(indicatorOf(result, '2514', 'V1')).toMatchObject({ value: -40, outcome: 'FAIL' });
  });

  it('takes the upper quartile in the median’s place where the median is not positive', () => {
    const falling = score(
      method,
      evidence(series('medianMonthlyEarnings', 2025, { 2511: [100, 95], 2512: [100, 98], 2513: [100, 104] })),
    );
    expect(falling.indicators.find(({ indicator }) => indicator === 'P1')).toMatchObject({
      median: -2,
      upperQuartile: 1,
      threshold: 1,
    });
    expect(indicatorOf(falling, '2512', 'P1').outcome).toBe('FAIL');
    expect(indicatorOf(falling, '2513', 'P1').outcome).toBe('PASS');
  });

  it('makes a candidate of who passes at least half of the indicators that it has', () => {
    expect(of(result, '2514')).toMatchObject({
      passed: 2,
      available: 4,
      sharePassed: 0.5,
      decision: 'CANDIDATE',
      composite: null,
      reasons: [
        {
          code: 'SHARE_PASSED',
          met: true,
          text: {
            en: 'Indicators passed: 2 of 4; at least 50 % needed.',
            fr: 'Indicateurs satisfaits : 2 sur 4 ; il en faut au moins 50 %.',
          },
        },
      ],
    });
    expect(of(result, '2511')).toMatchObject({ passed: 1, available: 4, decision: 'NOT_CANDIDATE' });
  });

  it('ranks by the share passed; equals share a rank', () => {
    const ranks = ['2511', '2512', '2513', '2514', '2519'].map((code) => of(result, code).rank);
    expect(ranks).toEqual([2, 5, 2, 1, 2]);
  });

  it('knows nothing of the distribution of an indicator that no occupation has', () => {
    expect(result.indicators.find(({ indicator }) => indicator === 'E1')).toEqual({
      indicator: 'E1',
      occupations: 0,
      lowerQuartile: null,
      median: null,
      upperQuartile: null,
      mean: null,
      standardDeviation: null,
      threshold: null,
    });
  });

  it('names the indicators that are missing, and counts none of them', () => {
    expect(of(result, '2514').missing).toEqual(['E1', 'E2', 'E3', 'P2', 'P3', 'V3', 'V4', 'I1']);
    expect(indicatorOf(result, '2514', 'E1')).toMatchObject({
      value: null,
      outcome: 'MISSING',
      rejected: [
        { level: 'UNIT', reason: 'NOT_IN_EVIDENCE', measure: 'skillShortageVacancies' },
        { level: 'MINOR', reason: 'NOT_IN_EVIDENCE', measure: 'skillShortageVacancies' },
        { level: 'SUB_MAJOR', reason: 'NOT_IN_EVIDENCE', measure: 'skillShortageVacancies' },
      ],
    });
  });

  it('says of an occupation without any evidence that there is too little', () => {
    expect(of(result, '1111')).toMatchObject({
      decision: 'INSUFFICIENT_EVIDENCE',
      rank: null,
      sharePassed: null,
      reasons: [
        { code: 'INDICATORS', met: false },
        { code: 'GROUPS', met: false },
      ],
    });
  });

  it('passes half of the fewer indicators that are left when some are withheld', () => {
    const fewer = [
      ...figures.filter(({ measure, occupation }) => measure !== 'unemployed' || occupation !== '2511'),
      withheld('unemployed', '2511', 2024),
      withheld('unemployed', '2511', 2025),
    ];
    expect(of(score(method, evidence(fewer)), '2511')).toMatchObject({ available: 3, passed: 0 });
  });

  it('scores no armed forces', () => {
    const soldiers = score(method, evidence([figure('employed', '0110', 2025, 10)]));
    expect(soldiers.occupations.some(({ occupation }) => occupation.startsWith('0'))).toBe(false);
    expect(soldiers.occupations).toHaveLength(433);
  });
});
