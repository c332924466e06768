import type { z } from 'zod';
import type { Indicator } from './indicator.ts';
import { type Method, methodSchema } from './method.ts';

/** A method that cannot be used, and every reason why. */
export class InvalidMethodError extends Error {
  /** Each names a place and says what was expected there: `indicators.0.weight: expected a number`. */
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(`The method is not valid:\n${issues.map((issue) => `- ${issue}`).join('\n')}`);
    this.name = 'InvalidMethodError';
    this.issues = issues;
  }
}

/**
 * Reads a method from data.
 *
 * @throws InvalidMethodError that names everything that is wrong with it.
 */
export function parseMethod(data: unknown): Method {
  const parsed = methodSchema.safeParse(data);
  const issues = parsed.success ? contradictions(parsed.data) : parsed.error.issues.map(describe);
  if (!parsed.success || issues.length > 0) throw new InvalidMethodError(issues);
  return parsed.data;
}

const describe = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || 'method'}: ${message}`;

/** What the parts of a method say against each other. */
function contradictions(method: Method): string[] {
  const { indicators, measures, groups } = method;
  return [
    ...repeated('measures', measures),
    ...repeated('groups', groups),
    ...repeated('indicators', indicators),
    ...indicators.flatMap((indicator, position) =>
      contradictionsOf(indicator, method).map(
        (issue) => `indicators.${position} (${indicator.code}): ${issue}`,
      ),
    ),
    ...decisionContradictions(method),
  ];
}

function repeated(place: string, items: readonly { readonly code: string }[]): string[] {
  const codes = items.map(({ code }) => code);
  return [...new Set(codes.filter((code, position) => codes.indexOf(code) !== position))].map(
    (code) => `${place}: ${code} stands there twice; codes must differ`,
  );
}

function contradictionsOf(indicator: Indicator, { groups, measures }: Method): string[] {
  const { derivation, group, normalisation, shortageWhen, threshold, weight } = indicator;
  const { add, subtract, dividedBy } = derivation.quantity;
  const known = new Set(measures.map(({ code }) => code));
  const unknown = [...add, ...subtract, ...dividedBy].filter((measure) => !known.has(measure));
  const trend = derivation.lessTrend;
  return [
    ...unknown.map((measure) => `it is made of ${measure}, which is not among the measures; declare it`),
    ...(groups.some(({ code }) => code === group) ? [] : [`its group ${group} is not among the groups`]),
    ...((normalisation === null) === (weight === null)
      ? []
      : ['give it both a normalisation and a weight, or neither']),
    ...(threshold === null && weight === null
      ? ['it has neither threshold nor weight, so that it does nothing']
      : []),
    ...(threshold?.kind === 'MEDIAN_PLUS' && shortageWhen === 'LOWER'
      ? ['a share on top of the median has no meaning where lower values show shortage; use a QUANTILE']
      : []),
    ...(trend && trend.minimumYears > trend.years
      ? [`lessTrend asks for at least ${trend.minimumYears} years of at most ${trend.years}`]
      : []),
  ];
}

function decisionContradictions({ decision, indicators, groups, perturbation }: Method): string[] {
  const { leastSharePassed, compositeAbove, rankedBy, minimumIndicators, minimumGroups } = decision;
  const thresholds = indicators.some(({ threshold }) => threshold !== null);
  const weights = indicators.some(({ weight }) => weight !== null && weight > 0);
  const [least, greatest] = perturbation.weightFactor;
  return [
    ...(leastSharePassed === null && compositeAbove === null
      ? ['decision: give leastSharePassed, compositeAbove or both']
      : []),
    ...((leastSharePassed !== null || rankedBy === 'SHARE_PASSED') && !thresholds
      ? ['decision: it counts passes, but no indicator has a threshold']
      : []),
    ...((compositeAbove !== null || rankedBy === 'COMPOSITE') && !weights
      ? ['decision: it needs a composite, but no indicator has a weight above 0']
      : []),
    ...(minimumIndicators > indicators.length
      ? [`decision: minimumIndicators is ${minimumIndicators}, but there are ${indicators.length} indicators`]
      : []),
    ...(minimumGroups > groups.length
      ? [`decision: minimumGroups is ${minimumGroups}, but there are ${groups.length} groups`]
      : []),
    ...(least < 0 || greatest <= 0
      ? ['perturbation: weightFactor must not be negative, nor both bounds 0']
      : []),
  ];
}
