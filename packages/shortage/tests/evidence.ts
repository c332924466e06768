import type {
  Evidence,
  EvidenceFigure,
  IndicatorScore,
  Method,
  OccupationScore,
  Score,
} from '../src/index.ts';
import { publishedMethod } from '../src/index.ts';

/** A figure that is free and good enough, unless it is said otherwise. */
export const figure = (
  measure: string,
  occupation: string,
  period: number,
  value: number | null,
  other: Partial<EvidenceFigure> = {},
): EvidenceFigure => ({
  measure,
  occupation,
  period: String(period),
  value,
  observationStatus: 'A',
  confidentialityStatus: 'F',
  standardError: null,
  observations: null,
  provenance: `query-${measure}`,
  ...other,
});

/** A figure that its agency withholds. */
export const withheld = (measure: string, occupation: string, period: number): EvidenceFigure =>
  figure(measure, occupation, period, null, { observationStatus: 'M', confidentialityStatus: 'C' });

/** The figures of one measure: for each occupation its values in the years that end with the last. */
export const series = (
  measure: string,
  lastYear: number,
  values: Record<string, readonly number[]>,
): EvidenceFigure[] =>
  Object.entries(values).flatMap(([occupation, years]) =>
    years.map((value, position) =>
      figure(measure, occupation, lastYear - years.length + 1 + position, value),
    ),
  );

export const evidence = (figures: readonly EvidenceFigure[], period = 2025): Evidence => ({
  period: String(period),
  figures,
});

/** A method that the package publishes. */
export function published(id: string, version = '1.0.0'): Method {
  const found = publishedMethod(id, version);
  if (!found) throw new Error(`No method ${id} ${version}`);
  return found.method;
}

/** What a score says of one occupation. */
export function of(score: Score, occupation: string): OccupationScore {
  const found = score.occupations.find((one) => one.occupation === occupation);
  if (!found) throw new Error(`${occupation} is not scored`);
  return found;
}

/** What a score says of one indicator of one occupation. */
export function indicatorOf(score: Score, occupation: string, code: string): IndicatorScore {
  const found = of(score, occupation).indicators.find(({ indicator }) => indicator === code);
  if (!found) throw new Error(`There is no indicator ${code}`);
  return found;
}
