import { occupation } from '@huza/classifications';
import type { FigureChange, IndicatorChange, IndicatorScore, ScoreChange, Standing } from '@huza/shortage';

/** An occupation as one names it: `2512 Software developers`. */
export const named = (code: string): string =>
  [code, code === '_T' ? 'the whole economy' : occupation(code)?.titleEnglish].filter(Boolean).join(' ');

/** What differs of an occupation, in one line. */
export const sentenceOf = ({ occupation: code, before, after, indicators }: ScoreChange): string =>
  [
    `${named(code)}: ${standing(before)} → ${standing(after)}`,
    ...indicators.map((change) => `${change.indicator} ${shown(change.before)} → ${shown(change.after)}`),
  ].join('; ');

/** The decision alone: `CANDIDATE, rank 3`. */
export const standing = (found: Standing | null): string =>
  found === null
    ? 'not in scope'
    : [found.decision, found.rank === null ? '' : `rank ${found.rank}`].filter(Boolean).join(', ');

const shown = (score: IndicatorScore | null): string =>
  score === null
    ? 'none'
    : [
        score.value ?? 'missing',
        score.outcome ?? '',
        score.normalised === null ? '' : `z ${score.normalised}`,
      ]
        .filter((part) => part !== '')
        .join(' ');

const kinds: Record<FigureChange['kind'], string> = {
  REVISED: 'revised',
  WITHHELD: 'now withheld',
  RELEASED: 'no longer withheld',
  REQUALIFIED: 'of another quality',
  ADDED: 'new',
  REMOVED: 'no longer given',
};

/** What happened to a figure: `employed of 2512 in 2025 is revised: 120 → 118`. */
export function figureSentence({
  kind,
  measure,
  occupation: code,
  period,
  before,
  after,
}: FigureChange): string {
  const values = kind === 'REQUALIFIED' ? '' : `: ${valueText(before)} → ${valueText(after)}`;
  return `${measure} of ${code} in ${period} is ${kinds[kind]}${values}`;
}

const valueText = (figure: FigureChange['before']): string =>
  figure === null ? 'none' : figure.value === null ? 'no value' : String(figure.value);

/** What an indicator changed from, to, and why. */
export function indicatorSentence(change: IndicatorChange, figures: readonly FigureChange[]): string {
  const values = `${change.indicator} ${brief(change.before)} → ${brief(change.after)}`;
  const why = {
    FIGURES: figures.map(figureSentence).join('; ') || 'its figures changed',
    DISTRIBUTION: 'its own figures stand; those of other occupations moved the threshold or the mean',
    METHOD: 'the method has it in one of the two alone',
  };
  return `${values}: ${why[change.cause]}`;
}

const brief = (score: IndicatorScore | null): string =>
  score === null ? 'none' : `${rounded(score.value)}${score.outcome ? ` ${score.outcome}` : ''}`;

const rounded = (value: number | null): string =>
  value === null ? 'missing' : String(Math.round(value * 100) / 100);
