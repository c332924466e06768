import { describe, expect, it } from 'vitest';
import { score } from '../src/index.ts';
import { evidence, figure, indicatorOf, withheld } from './evidence.ts';
import { plainIndicator, smallMethod } from './small-method.ts';

const method = smallMethod([plainIndicator('PAY')]);
const pay = (...figures: Parameters<typeof evidence>[0]) =>
  indicatorOf(score(method, evidence(figures)), '2512', 'PAY');

describe('the level that an indicator is taken from', () => {
  it('is the unit group where its figures will do', () => {
    const sure = { observations: 30, standardError: 30 };
    expect(pay(figure('pay', '2512', 2025, 100, sure), figure('pay', '251', 2025, 90))).toMatchObject({
      value: 100,
      level: 'UNIT',
      takenFrom: '2512',
      rejected: [],
    });
  });

  it('is the minor group where the unit group rests on too few persons', () => {
    expect(
      pay(
        figure('pay', '2512', 2025, 100, { observations: 29 }),
        figure('pay', '251', 2025, 90, { observations: 80 }),
      ),
    ).toMatchObject({
      value: 90,
      level: 'MINOR',
      takenFrom: '251',
      rejected: [{ level: 'UNIT', reason: 'TOO_FEW_OBSERVATIONS', measure: 'pay' }],
    });
  });

  it('is the sub-major group where the minor group is too imprecise as well', () => {
    expect(
      pay(
        figure('pay', '2512', 2025, 100, { observations: 12 }),
        figure('pay', '251', 2025, 90, { observations: 40, standardError: 28 }),
        figure('pay', '25', 2025, 80, { observations: 200, standardError: 4 }),
      ),
    ).toMatchObject({
      value: 80,
      level: 'SUB_MAJOR',
      takenFrom: '25',
      rejected: [
        { level: 'UNIT', reason: 'TOO_FEW_OBSERVATIONS' },
        { level: 'MINOR', reason: 'TOO_IMPRECISE' },
      ],
    });
  });

  it('is no wider: then the indicator is missing, and says why at each level', () => {
    expect(
      pay(
        figure('pay', '2512', 2025, null, { observationStatus: 'M' }),
        withheld('pay', '251', 2025),
        figure('pay', '_T', 2025, 70),
      ),
    ).toMatchObject({
      value: null,
      level: null,
      outcome: 'MISSING',
      normalised: null,
      rejected: [
        { level: 'UNIT', reason: 'NO_VALUE' },
        { level: 'MINOR', reason: 'SUPPRESSED' },
        { level: 'SUB_MAJOR', reason: 'NOT_IN_EVIDENCE' },
      ],
    });
  });

  it('is none at all where a figure is withheld, if the method says that it is then missing', () => {
    const strict = smallMethod([plainIndicator('PAY')], {
      evidence: { ...method.evidence, whenSuppressed: 'MISSING' },
    });
    const found = score(strict, evidence([withheld('pay', '2512', 2025), figure('pay', '251', 2025, 90)]));
    expect(indicatorOf(found, '2512', 'PAY')).toMatchObject({
      value: null,
      rejected: [{ level: 'UNIT', reason: 'SUPPRESSED' }],
    });
  });

  it('is one for all figures of an indicator: a rate is not made of two levels', () => {
    const rate = smallMethod([
      plainIndicator('PAY', {
        derivation: {
          quantity: { add: ['pay'], subtract: [], dividedBy: ['hours'], times: 1 },
          change: null,
          lessEconomyWide: false,
          lessTrend: null,
        },
      }),
      plainIndicator('HOURS'),
    ]);
    const found = score(
      rate,
      evidence([
        figure('pay', '2512', 2025, 100),
        withheld('hours', '2512', 2025),
        figure('pay', '251', 2025, 90),
        figure('hours', '251', 2025, 45),
      ]),
    );
    expect(indicatorOf(found, '2512', 'PAY')).toMatchObject({ value: 2, takenFrom: '251' });
  });

  it('names where every figure of it came from', () => {
    expect(pay(figure('pay', '2512', 2025, 1, { provenance: 'audit-7' })).provenance).toEqual(['audit-7']);
  });
});
