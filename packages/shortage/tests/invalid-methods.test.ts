import { describe, expect, it } from 'vitest';
import { InvalidMethodError, parseMethod } from '../src/index.ts';
import { plainIndicator, smallMethodData } from './small-method.ts';

/** What is said of a method that is not valid. */
function issuesOf(data: unknown): readonly string[] {
  try {
    parseMethod(data);
  } catch (error) {
    if (error instanceof InvalidMethodError) return error.issues;
    throw error;
  }
  throw new Error('It is valid');
}

const pay = plainIndicator('PAY');
const valid = smallMethodData([pay]);

describe('a method is refused', () => {
  it('with every reason at once, each with its place', () => {
    expect(issuesOf({ ...valid, version: '1', id: 'Small Method' })).toEqual([
      'id: expected small letters, digits and hyphens',
      'version: expected a version such as 1.0.0',
    ]);
  });

  it('when it is no object', () => {
    expect(issuesOf('method')).toEqual(['method: Invalid input: expected object, received string']);
  });

  it('when it says what no method can say', () => {
    expect(issuesOf({ ...valid, colour: 'red' })).toEqual(['method: Unrecognized key: "colour"']);
  });

  it('when an indicator is made of a measure that is not declared', () => {
    expect(issuesOf({ ...valid, measures: smallMethodData([plainIndicator('HOURS')]).measures })).toEqual([
      'indicators.0 (PAY): it is made of pay, which is not among the measures; declare it',
    ]);
  });

  it('when an indicator is of a group that is not declared', () => {
    expect(issuesOf(smallMethodData([plainIndicator('PAY', { group: 'PRICE' })]))).toEqual([
      'indicators.0 (PAY): its group PRICE is not among the groups',
    ]);
  });

  it('when two indicators have one code', () => {
    expect(issuesOf({ ...valid, indicators: [pay, pay] })).toEqual([
      'indicators: PAY stands there twice; codes must differ',
    ]);
  });

  it('when a share on top of the median is asked for where less shows shortage', () => {
    const threshold = { kind: 'MEDIAN_PLUS', share: 0.5, otherwise: 0.75 } as const;
    expect(issuesOf(smallMethodData([plainIndicator('PAY', { shortageWhen: 'LOWER', threshold })]))).toEqual([
      'indicators.0 (PAY): a share on top of the median has no meaning where lower values show shortage; use a QUANTILE',
    ]);
  });

  it('when a weight has no scale, or an indicator does nothing', () => {
    expect(issuesOf(smallMethodData([pay, plainIndicator('HOURS', { normalisation: null })]))).toEqual([
      'indicators.1 (HOURS): give it both a normalisation and a weight, or neither',
    ]);
    const idle = plainIndicator('HOURS', { normalisation: null, weight: null, threshold: null });
    expect(issuesOf(smallMethodData([pay, idle]))).toEqual([
      'indicators.1 (HOURS): it has neither threshold nor weight, so that it does nothing',
    ]);
  });

  it('when its rule counts what its indicators do not have', () => {
    expect(issuesOf(smallMethodData([plainIndicator('PAY', { threshold: null })]))).toEqual([
      'decision: it counts passes, but no indicator has a threshold',
    ]);
    expect(issuesOf(smallMethodData([plainIndicator('PAY', { normalisation: null, weight: null })]))).toEqual(
      ['decision: it needs a composite, but no indicator has a weight above 0'],
    );
  });

  it('when it could never decide anything, or decides on nothing', () => {
    const { decision } = valid;
    expect(issuesOf({ ...valid, decision: { ...decision, minimumIndicators: 2, minimumGroups: 3 } })).toEqual(
      [
        'decision: minimumIndicators is 2, but there are 1 indicators',
        'decision: minimumGroups is 3, but there are 1 groups',
      ],
    );
    expect(
      issuesOf({ ...valid, decision: { ...decision, leastSharePassed: null, compositeAbove: null } }),
    ).toEqual(['decision: give leastSharePassed, compositeAbove or both']);
  });

  it('when a trend asks for more years than it looks at', () => {
    const lessTrend = { statistic: 'MEAN', years: 3, minimumYears: 5 } as const;
    expect(
      issuesOf(smallMethodData([plainIndicator('PAY', { derivation: { ...pay.derivation, lessTrend } })])),
    ).toEqual(['indicators.0 (PAY): lessTrend asks for at least 5 years of at most 3']);
  });

  it('when its perturbation makes no sense', () => {
    const { perturbation } = valid;
    expect(issuesOf({ ...valid, perturbation: { ...perturbation, weightFactor: [-1, 1] } })).toEqual([
      'perturbation: weightFactor must not be negative, nor both bounds 0',
    ]);
    expect(issuesOf({ ...valid, perturbation: { ...perturbation, compositeOffset: [1, -1] } })).toEqual([
      'perturbation.compositeOffset: expected the lesser bound first',
    ]);
  });

  it('when a number is none', () => {
    expect(issuesOf(smallMethodData([plainIndicator('PAY', { weight: Number.NaN })]))).toEqual([
      'indicators.0.weight: Invalid input: expected number, received NaN',
    ]);
  });
});
