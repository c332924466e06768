import {
  compareEvidence,
  compareScores,
  contentHash,
  type Evidence,
  type FigureChange,
  figuresBehind,
  type IndicatorChange,
  latestMethod,
  type Method,
  parseEvidence,
  type ScoreChange,
  score,
} from '@huza/shortage';
import { type Asker, ask } from '../../ask.ts';
import { HubError } from '../../command-error.ts';
import { collectEvidence } from './collect-evidence.ts';
import type { Recomputed } from './reproduction.ts';

/** An occupation that would be decided otherwise, with the figures behind each indicator that differs. */
interface ExplainedChange extends Omit<ScoreChange, 'indicators'> {
  readonly indicators: readonly (IndicatorChange & { readonly figures: readonly FigureChange[] })[];
}

/** What asking the agencies again comes to. */
export interface FreshComparison {
  readonly collection: string;
  /** Agencies that did not answer, and why: what they gave before cannot be compared. */
  readonly unanswered: readonly string[];
  readonly figures: readonly FigureChange[];
  /** Occupations that are decided otherwise by the fresh figures, by the edition's own method. */
  readonly byEvidence: readonly ExplainedChange[];
  /** The latest version of the method, where it is another than the edition's. */
  readonly laterMethod: { readonly version: string; readonly hash: string } | null;
  /** Occupations that the later version decides otherwise, by the same fresh figures. */
  readonly byMethod: readonly ScoreChange[];
}

/**
 * Asks all agencies again for a review's evidence, and tells what differs and why.
 *
 * @throws HubError when no agency answers, or it takes too long.
 */
export async function compareFresh(
  asker: Asker,
  review: string,
  { method, evidence, score: before }: NonNullable<Recomputed['basis']>,
): Promise<FreshComparison> {
  const collection = await collectEvidence(asker, review);
  const fresh = await evidenceOf(asker, review, collection.id);
  const figures = compareEvidence(evidence, fresh);
  const after = score(method, fresh);
  const latest = latestMethod(method.id);
  const later = latest && latest.hash !== contentHash(method) ? latest : undefined;
  return {
    collection: collection.id,
    unanswered: collection.requests
      .filter(({ outcome }) => outcome !== 'ANSWERED')
      .map(({ agency, name, code, message }) => `${agency} (${name}): ${code}: ${message}`),
    figures,
    byEvidence: explained(method, compareScores(before, after), figures),
    laterMethod: later ? { version: later.method.version, hash: later.hash } : null,
    byMethod: later ? compareScores(after, score(later.method, fresh)).filter(decidedOtherwise) : [],
  };
}

const decidedOtherwise = ({ before, after }: ScoreChange) => before?.decision !== after?.decision;

const explained = (
  method: Method,
  changes: readonly ScoreChange[],
  figures: readonly FigureChange[],
): ExplainedChange[] =>
  changes.filter(decidedOtherwise).map((change) => ({
    ...change,
    indicators: change.indicators.map((indicator) => ({
      ...indicator,
      figures: figuresBehind(method, change.occupation, indicator.indicator, figures),
    })),
  }));

async function evidenceOf(asker: Asker, review: string, id: string): Promise<Evidence> {
  const query = `query ($review: ID!) { review: occupationsInDemandReview(id: $review) { collections { id evidence } } }`;
  const { review: found } = await ask<{ review: { collections: { id: string; evidence: string }[] } }>(
    asker,
    query,
    { review },
  );
  const collection = found.collections.find((one) => one.id === id);
  if (!collection) throw new HubError(`Collection ${id} is not to be found any more.`);
  return parseEvidence(JSON.parse(collection.evidence));
}
