import { type Evidence, type EvidenceFigure, evidenceSchema } from './evidence.ts';

/** Evidence that cannot be used, and why. */
export class InvalidEvidenceError extends Error {
  /** Each names a figure and says what was expected: `figures.12.period: expected a year such as 2025`. */
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(`The evidence is not valid:\n${issues.map((issue) => `- ${issue}`).join('\n')}`);
    this.name = 'InvalidEvidenceError';
    this.issues = issues;
  }
}

/**
 * Reads evidence from data.
 *
 * @throws InvalidEvidenceError that names everything that is wrong with it.
 */
export function parseEvidence(data: unknown): Evidence {
  const parsed = evidenceSchema.safeParse(data);
  const issues = parsed.success
    ? contradictions(parsed.data.figures)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'evidence'}: ${message}`);
  if (!parsed.success || issues.length > 0) throw new InvalidEvidenceError(issues);
  return parsed.data;
}

function contradictions(figures: readonly EvidenceFigure[]): string[] {
  const seen = new Set<string>();
  return figures.flatMap((figure, position) => {
    const { occupation, measure, period, value, confidentialityStatus } = figure;
    const key = figureKey(figure);
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice ? [`figures.${position}: ${measure} of ${occupation} in ${period} is given twice`] : []),
      ...(confidentialityStatus === 'C' && value !== null
        ? [`figures.${position}: it is confidential (C), and yet has a value; withhold it`]
        : []),
    ];
  });
}

/** What tells a figure of a body of evidence from all others. */
export const figureKey = ({
  measure,
  occupation,
  period,
}: Pick<EvidenceFigure, 'measure' | 'occupation' | 'period'>): string => `${measure} ${occupation} ${period}`;
