import type { VariableName } from './variables.ts';

/** What a table of the survey shows of a variable, or of two. */
export type Measure = Total | Ratio | Median;

/** The weighted total: so many persons of the population. */
interface Total {
  readonly kind: 'TOTAL';
  readonly of: VariableName;
  readonly unit: string;
  readonly decimals: number;
}

/** One weighted total over another: a rate, or a mean. */
interface Ratio {
  readonly kind: 'RATIO';
  readonly of: VariableName;
  readonly over: VariableName;
  /** 100 for a rate in percent. */
  readonly times: number;
  readonly unit: string;
  readonly decimals: number;
}

/** Half of the population have less, half have more. */
interface Median {
  readonly kind: 'MEDIAN';
  readonly of: 'monthlyEarnings';
  readonly unit: string;
  /** Rounded to a multiple of this: a median is one person's own answer. */
  readonly base: number;
}

const persons = (of: VariableName): Total => ({ kind: 'TOTAL', of, unit: 'persons', decimals: 0 });
const percent = (of: VariableName, over: VariableName): Ratio => ({
  kind: 'RATIO',
  of,
  over,
  times: 100,
  unit: 'percent',
  decimals: 1,
});

/** By the name of their field in a cell. */
export const measures = {
  population: persons('population'),
  labourForce: persons('labourForce'),
  employed: persons('employed'),
  unemployed: persons('unemployed'),
  outsideLabourForce: persons('outsideLabourForce'),
  participationRate: percent('labourForce', 'population'),
  employmentToPopulationRatio: percent('employed', 'population'),
  unemploymentRate: percent('unemployed', 'labourForce'),
  employedForeignCitizens: persons('employedForeignCitizens'),
  foreignShareOfEmployment: percent('employedForeignCitizens', 'employed'),
  meanWeeklyHours: {
    kind: 'RATIO',
    of: 'weeklyHours',
    over: 'employed',
    times: 1,
    unit: 'hours',
    decimals: 1,
  },
  meanMonthlyEarnings: {
    kind: 'RATIO',
    of: 'monthlyEarnings',
    over: 'employees',
    times: 1,
    unit: 'RWF',
    decimals: 0,
  },
  meanHourlyEarnings: {
    kind: 'RATIO',
    of: 'hourlyEarnings',
    over: 'employees',
    times: 1,
    unit: 'RWF',
    decimals: 0,
  },
  medianMonthlyEarnings: { kind: 'MEDIAN', of: 'monthlyEarnings', unit: 'RWF', base: 1_000 },
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** The variables that measures are made of, each once. */
export const variablesOf = (names: readonly MeasureName[]): VariableName[] => [
  ...new Set(
    names.flatMap((name) => {
      const measure: Measure = measures[name];
      return measure.kind === 'RATIO' ? [measure.of, measure.over] : [measure.of];
    }),
  ),
];

/** The pairs of variables whose covariance a standard error needs. */
export const pairsOf = (names: readonly MeasureName[]): (readonly [VariableName, VariableName])[] => {
  const pairs = names.flatMap((name): [VariableName, VariableName][] => {
    const measure: Measure = measures[name];
    if (measure.kind === 'MEDIAN') return [];
    if (measure.kind === 'TOTAL') return [[measure.of, measure.of]];
    const { of, over } = measure;
    return [
      [of, of],
      [of, over],
      [over, over],
    ];
  });
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
};
