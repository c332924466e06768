import { type Indicator, type Method, parseMethod } from '../src/index.ts';

const text = (en: string) => ({ en, fr: en });

/** An indicator that is a measure as it stands: higher shows shortage, the upper quartile is its threshold. */
export const plainIndicator = (code: string, other: Partial<Indicator> = {}): Indicator => ({
  code,
  title: text(code),
  description: text(code),
  group: 'ALL',
  unit: 'points',
  shortageWhen: 'HIGHER',
  derivation: {
    quantity: { add: [code.toLowerCase()], subtract: [], dividedBy: [], times: 1 },
    change: null,
    lessEconomyWide: false,
    lessTrend: null,
  },
  threshold: { kind: 'QUANTILE', probability: 0.75 },
  normalisation: { kind: 'Z_SCORE', bound: null },
  weight: 1,
  ...other,
});

/** A method of a few plain indicators, before it is read: what a test changes may make it invalid. */
export const smallMethodData = (indicators: readonly Indicator[], other: Partial<Method> = {}): Method => ({
  id: 'small',
  version: '1.0.0',
  title: text('Small'),
  description: text('For tests'),
  references: [{ citation: 'None', url: null, reliedOnFor: 'Tests', verified: true }],
  scope: { leastSkillLevel: null, withoutMajorGroups: ['0'] },
  evidence: {
    levels: ['UNIT', 'MINOR', 'SUB_MAJOR'],
    minimumObservations: 30,
    maximumCoefficientOfVariation: 0.3,
    whenSuppressed: 'FALL_BACK',
  },
  groups: [{ code: 'ALL', title: text('All') }],
  measures: indicators.map(({ code }) => ({
    code: code.toLowerCase(),
    title: text(code),
    agency: 'labour',
    dataset: 'labour.vacancies',
    unit: 'points',
  })),
  indicators,
  decision: {
    minimumIndicators: 1,
    minimumGroups: 1,
    leastSharePassed: 0.5,
    compositeAbove: 0,
    rankedBy: 'COMPOSITE',
  },
  perturbation: {
    weightFactor: [0.5, 1.5],
    thresholdFactor: [0.5, 1.5],
    quantileOffset: [-0.1, 0.1],
    sharePassedOffset: [-0.1, 0.1],
    compositeOffset: [-0.1, 0.1],
  },
  ...other,
});

export const smallMethod = (indicators: readonly Indicator[], other: Partial<Method> = {}): Method =>
  parseMethod(smallMethodData(indicators, other));
