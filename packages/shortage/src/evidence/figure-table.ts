import type { Method } from '../method/method.ts';
import type { Shortcoming } from '../score/result.ts';
import type { Evidence, EvidenceFigure } from './evidence.ts';
import { figureKey } from './parse-evidence.ts';

/** A figure with a value that is good enough. */
export type UsableFigure = EvidenceFigure & { readonly value: number };

/** Finds figures, and says of those that will not do why. */
export type FigureTable = (measure: string, occupation: string, year: number) => UsableFigure | Shortcoming;

/** Makes the figures findable and judges them by the method's rules. */
export function figureTable({ figures }: Evidence, rules: Method['evidence']): FigureTable {
  const byKey = new Map(figures.map((figure) => [figureKey(figure), judged(figure, rules)]));
  return (measure, occupation, year) =>
    byKey.get(figureKey({ measure, occupation, period: String(year) })) ?? 'NOT_IN_EVIDENCE';
}

/** Confidentiality statuses of values that may be used: free, or for the caller's own use. */
const open = new Set(['F', 'N']);

/** Whether its agency withholds a figure. */
export const isWithheld = ({ confidentialityStatus }: EvidenceFigure): boolean =>
  !open.has(confidentialityStatus);

function judged(figure: EvidenceFigure, rules: Method['evidence']): UsableFigure | Shortcoming {
  const { value, observations, standardError } = figure;
  if (isWithheld(figure)) return 'SUPPRESSED';
  if (value === null) return 'NO_VALUE';
  if (observations !== null && observations < rules.minimumObservations) return 'TOO_FEW_OBSERVATIONS';
  const greatest = rules.maximumCoefficientOfVariation;
  if (greatest !== null && standardError !== null && standardError > greatest * Math.abs(value))
    return 'TOO_IMPRECISE';
  return { ...figure, value };
}
