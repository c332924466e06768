import {
  canonicalJson,
  compareScores,
  contentHash,
  type Evidence,
  evidenceHash,
  type Method,
  parseEvidence,
  parseMethod,
  publishedMethod,
  type Score,
  type Sensitivity,
  score,
  sensitivity,
} from '@huza/shortage';
import type { PublishedEdition, Review, StoredMethod, StoredScoring } from './published-edition.ts';
import { sentenceOf } from './score-sentences.ts';

/** One part of an edition that was worked out anew. */
export interface Check {
  readonly part: 'method' | 'evidence' | 'score' | 'sensitivity' | 'assessments' | 'entries';
  /** What was found to differ; none where it is the same to the last digit. */
  readonly differences: readonly string[];
}

/** What an edition rests on, and the score that it gives today. */
export interface Recomputed {
  readonly checks: readonly Check[];
  /** Null for an amendment, which has no evidence of its own. */
  readonly basis: { readonly method: Method; readonly evidence: Evidence; readonly score: Score } | null;
}

/** Works an edition out anew from its stored evidence and method, and compares every part with what is stored. */
export function recompute({ entries, review }: PublishedEdition): Recomputed {
  const { method: stored, scoring } = review;
  const listed = { part: 'entries', differences: entryDifferences(entries, review) } as const;
  if (!stored || !scoring) return { checks: [listed], basis: null };
  const method = parseMethod(JSON.parse(stored.json));
  const evidence = parseEvidence(JSON.parse(scoring.collection.evidence));
  const recomputed = score(method, evidence);
  return {
    checks: [
      { part: 'method', differences: methodDifferences(stored, method) },
      {
        part: 'evidence',
        differences: hashDifference('evidence', scoring.evidenceHash, evidenceHash(evidence)),
      },
      { part: 'score', differences: scoreDifferences(scoring, recomputed) },
      { part: 'sensitivity', differences: sensitivityDifferences(scoring, method, evidence) },
      { part: 'assessments', differences: assessmentDifferences(review, recomputed) },
      listed,
    ],
    basis: { method, evidence, score: recomputed },
  };
}

const hashDifference = (what: string, stored: string, found: string): string[] =>
  stored === found ? [] : [`the ${what} has the hash ${found}, not ${stored}, which was stored with it`];

function methodDifferences({ id, version, hash }: StoredMethod, method: Method): string[] {
  const published = publishedMethod(id, version);
  return [
    ...hashDifference('method', hash, contentHash(method)),
    ...(published && published.hash !== hash
      ? [`${id} ${version} is published with the hash ${published.hash}; the edition was scored by ${hash}`]
      : []),
  ];
}

function scoreDifferences({ score: text, scoreHash }: StoredScoring, recomputed: Score): string[] {
  const stored = JSON.parse(text) as Score;
  const differences = [
    ...hashDifference('stored score', scoreHash, contentHash(stored)),
    ...compareScores(stored, recomputed).map(sentenceOf),
  ];
  const other = differences.length === 0 && canonicalJson(recomputed) !== text;
  return other ? ['the score differs in its summaries, reasons or provenance'] : differences;
}

/** The stored sensitivity says with which seed and how many methods it was drawn. */
function sensitivityDifferences(
  { sensitivity: text, sensitivityHash }: StoredScoring,
  method: Method,
  evidence: Evidence,
): string[] {
  const stored = JSON.parse(text) as Sensitivity;
  const recomputed = sensitivity(method, evidence, { seed: stored.seed, draws: stored.draws });
  const shares = new Map(recomputed.occupations.map(({ occupation, listed }) => [occupation, listed]));
  const differences = [
    ...hashDifference('stored sensitivity', sensitivityHash, contentHash(stored)),
    ...stored.occupations
      .filter(({ occupation, listed }) => shares.get(occupation) !== listed)
      .map(
        ({ occupation, listed }) => `${occupation}: listed by ${listed}, now by ${shares.get(occupation)}`,
      ),
  ];
  const other = differences.length === 0 && canonicalJson(recomputed) !== text;
  return other ? ['the sensitivity differs in its ranks or in the indicators left out'] : differences;
}

/** What the committee saw of each occupation, and whether it accepted it for what it is. */
function assessmentDifferences({ assessments }: Review, recomputed: Score): string[] {
  const scores = new Map(recomputed.occupations.map((one) => [one.occupation, one]));
  return assessments.nodes.flatMap(({ occupation: { code }, outcome, rank, composite, decision }) => {
    const found = scores.get(code);
    const same =
      outcome === (found?.decision ?? null) &&
      rank === (found?.rank ?? null) &&
      composite === (found?.composite ?? null);
    const candidate = found?.decision === 'CANDIDATE';
    return [
      ...(same ? [] : [`${code}: the committee saw ${outcome}, rank ${rank}, composite ${composite}`]),
      ...(decision?.kind === 'ACCEPT_SCORE' && decision.listed !== candidate
        ? [`${code}: the score was accepted, but the occupation is ${decision.listed ? '' : 'not '}listed`]
        : []),
    ];
  });
}

/** A renewal lists what the committee decided to list; an amendment, all else of the edition before, too. */
function entryDifferences(entries: PublishedEdition['entries'], review: Review): string[] {
  const decided = new Map(
    review.assessments.nodes.flatMap(({ occupation, decision }) =>
      decision ? [[occupation.code, decision.listed] as const] : [],
    ),
  );
  const kept = review.method === null ? review.previousEdition.entries : [];
  const expected = new Set([
    ...[...decided].filter(([, listed]) => listed).map(([code]) => code),
    ...kept.map(({ occupation }) => occupation.code).filter((code) => !decided.has(code)),
  ]);
  const listed = new Set(entries.map(({ occupation }) => occupation.code));
  return [
    ...[...listed]
      .filter((code) => !expected.has(code))
      .map((code) => `${code} is listed without a decision`),
    ...[...expected]
      .filter((code) => !listed.has(code))
      .map((code) => `${code} was decided, but is not listed`),
  ];
}
