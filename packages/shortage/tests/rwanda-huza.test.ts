import { describe, expect, it } from 'vitest';
import { score } from '../src/index.ts';
import { evidence, indicatorOf, of, published, series } from './evidence.ts';

const method = published('rwanda-huza');

/** Four occupations with six indicators of four groups. */
const figures = [
  ...series('employed', 2025, { 2141: [80], 2142: [90], 2143: [60], 2144: [100] }),
  ...series('vacanciesPosted', 2025, { 2141: [20], 2142: [10], 2143: [40], 2144: [0] }),
  ...series('vacanciesFilled', 2025, { 2141: [10], 2142: [8], 2143: [8], 2144: [0] }),
  ...series('vacanciesOpen', 2025, { 2141: [5], 2142: [2], 2143: [2], 2144: [0] }),
  ...series('meanDaysToFill', 2025, { 2141: [40], 2142: [20], 2143: [90] }),
  ...series('jobSeekersRegistered', 2025, { 2141: [40], 2142: [40], 2143: [20], 2144: [40] }),
  ...series('jobSeekersPlaced', 2025, { 2141: [10], 2142: [10], 2143: [60], 2144: [10] }),
  ...series('permitsInForce', 2025, { 2141: [4], 2142: [9], 2143: [30], 2144: [0] }),
];

describe('Huza’s method for Rwanda', () => {
  const result = score(method, evidence(figures));

  it('measures vacancies, job seekers and permits against each other', () => {
    const valuesOf = (code: string) =>
      ['VACANCY_RATE', 'TIME_TO_FILL', 'LAPSED', 'TIGHTNESS', 'PLACEMENT', 'FOREIGN_RELIANCE'].map(
        (indicator) => indicatorOf(result, code, indicator).value,
      );
    expect(valuesOf('2143')).toEqual([40, 90, 75, 2, 75, 50]);
    expect(valuesOf('2142')).toEqual([10, 20, 0, 0.25, 20, 10]);
  });

  it('takes a vacancy rate of nothing for what it is, and a share of nothing for unknown', () => {
    expect(indicatorOf(result, '2144', 'VACANCY_RATE').value).toBe(0);
    expect(indicatorOf(result, '2144', 'LAPSED')).toMatchObject({
      value: null,
      outcome: 'MISSING',
      rejected: [{ level: 'UNIT', reason: 'DIVISION_BY_ZERO', measure: 'vacanciesPosted' }, {}, {}],
    });
  });

  it('makes a candidate of who passes half of its indicators and lies well above the mean', () => {
    expect(of(result, '2143')).toMatchObject({ passed: 6, available: 6, rank: 1, decision: 'CANDIDATE' });
    expect(of(result, '2143').reasons.map(({ code, met }) => [code, met])).toEqual([
      ['SHARE_PASSED', true],
      ['COMPOSITE', true],
    ]);
    expect(of(result, '2142')).toMatchObject({ passed: 0, available: 6, decision: 'NOT_CANDIDATE' });
  });

  it('decides nothing on fewer than six indicators', () => {
    expect(of(result, '2144')).toMatchObject({
      decision: 'INSUFFICIENT_EVIDENCE',
      rank: null,
      reasons: [
        { code: 'INDICATORS', met: false, text: { en: 'Indicators with evidence: 4; at least 6 needed.' } },
      ],
    });
  });

  it('scores the two highest skill levels alone, as H1 is for skilled workers', () => {
    expect(result.occupations).toHaveLength(207);
    expect(result.occupations.every(({ occupation }) => /^[123]/.test(occupation))).toBe(true);
  });

  it('gives each group the same weight', () => {
    const totals = new Map<string, number>();
    for (const { group, weight } of method.indicators)
      totals.set(group, (totals.get(group) ?? 0) + (weight ?? 0));
    expect([...totals.values()]).toEqual([6, 6, 6, 6, 6]);
    expect(method.indicators).toHaveLength(12);
  });
});
