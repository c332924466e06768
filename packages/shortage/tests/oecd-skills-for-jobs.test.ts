import { describe, expect, it } from 'vitest';
import { score } from '../src/index.ts';
import { evidence, indicatorOf, of, published, series } from './evidence.ts';

const method = published('oecd-skills-for-jobs');

/** Three occupations whose past is like the economy's, so that the last year alone tells them apart. */
const figures = [
  ...series('unemploymentRate', 2025, {
    _T: [5, 5, 5, 5, 5],
    2211: [5, 5, 5, 5, 3],
    2221: [5, 5, 5, 5, 5],
    2261: [5, 5, 5, 5, 7],
  }),
  ...series('employed', 2025, {
    _T: [1000, 1000, 1000, 1000, 1000],
    2211: [100, 100, 100, 100, 110],
    2221: [100, 100, 100, 100, 100],
    2261: [100, 100, 100, 100, 90],
  }),
  ...series('meanHourlyEarnings', 2025, {
    _T: [500, 500, 500, 500, 500],
    2211: [100, 100, 100, 100, 102],
    2221: [100, 100, 100, 100, 106],
    2261: [100, 100, 100, 100, 101],
  }),
];

describe('the composite of the OECD’s Skills for Jobs indicators', () => {
  const result = score(method, evidence(figures));

  it('gives z-scores over occupations, with the standard deviation of the population', () => {
    // Growth of wages 2, 6 and 1: mean 3, deviation √(14/3).
    const deviation = Math.sqrt(14 / 3);
    expect(result.indicators.find(({ indicator }) => indicator === 'WAGES')).toMatchObject({ mean: 3 });
    expect(indicatorOf(result, '2211', 'WAGES').normalised).toBeCloseTo(-1 / deviation, 12);
    expect(indicatorOf(result, '2221', 'WAGES').normalised).toBeCloseTo(3 / deviation, 12);
    expect(indicatorOf(result, '2261', 'WAGES').normalised).toBeCloseTo(-2 / deviation, 12);
  });

  it('reverses the unemployment rate', () => {
    // Rates 2 points below, at and above the economy's: deviation √(8/3).
    expect(indicatorOf(result, '2211', 'UNEMPLOYMENT').value).toBe(-2);
    expect(indicatorOf(result, '2211', 'UNEMPLOYMENT').normalised).toBeCloseTo(2 / Math.sqrt(8 / 3), 12);
    expect(indicatorOf(result, '2261', 'UNEMPLOYMENT').normalised).toBeCloseTo(-2 / Math.sqrt(8 / 3), 12);
  });

  it('averages with equal weights; positive is shortage, negative is surplus', () => {
    // (1.224745 + 1.224745 - 0.462910) / 3, 1.388730 / 3, (-1.224745 - 1.224745 - 0.925820) / 3
    expect(of(result, '2211').composite).toBeCloseTo(0.662193, 6);
    expect(of(result, '2221').composite).toBeCloseTo(0.46291, 6);
    expect(of(result, '2261').composite).toBeCloseTo(-1.125103, 6);
    expect(['2211', '2221', '2261'].map((code) => of(result, code).decision)).toEqual([
      'CANDIDATE',
      'CANDIDATE',
      'NOT_CANDIDATE',
    ]);
    expect(['2211', '2221', '2261'].map((code) => of(result, code).rank)).toEqual([1, 2, 3]);
  });

  it('takes off the growth of the whole economy', () => {
    const booming = figures.map((figure) =>
      figure.measure === 'employed' && figure.occupation === '_T' && figure.period === '2025'
        ? { ...figure, value: 1100 }
        : figure,
    );
    expect(indicatorOf(score(method, evidence(booming)), '2211', 'EMPLOYMENT').value).toBe(0);
  });

  it('takes off the occupation’s own trend: who always grew so shows no shortage', () => {
    const steady = series('employed', 2025, {
      _T: [1000, 1000, 1000, 1000, 1000],
      2211: [1000, 1100, 1210, 1331, 1464.1],
      2221: [1000, 1000, 1000, 1000, 1100],
    });
    const trended = score(method, evidence(steady));
    expect(indicatorOf(trended, '2211', 'EMPLOYMENT').value).toBeCloseTo(0, 10);
    expect(indicatorOf(trended, '2221', 'EMPLOYMENT').value).toBeCloseTo(10, 10);
  });

  it('knows no trend of fewer than three earlier years', () => {
    const short = series('unemploymentRate', 2025, { _T: [5, 5, 5], 2211: [5, 5, 3] });
    expect(indicatorOf(score(method, evidence(short)), '2211', 'UNEMPLOYMENT')).toMatchObject({
      value: null,
      rejected: [{ level: 'UNIT', reason: 'NO_TREND', measure: 'unemploymentRate' }, {}, {}],
    });
  });

  it('gives every occupation the mean where all have the same value', () => {
    const same = score(
      method,
      evidence(
        series('unemploymentRate', 2025, {
          _T: [5, 5, 5, 5],
          2211: [6.1, 6.1, 6.1, 6.1],
          2221: [6.1, 6.1, 6.1, 6.1],
        }),
      ),
    );
    expect(indicatorOf(same, '2211', 'UNEMPLOYMENT').normalised).toBe(0);
  });
});
