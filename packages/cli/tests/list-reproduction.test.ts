import { unitGroups } from '@huza/classifications';
import {
  canonicalJson,
  contentHash,
  type Evidence,
  evidenceHash,
  inOrder,
  type Method,
  publishedMethod,
  score,
  sensitivity,
} from '@huza/shortage';
import { expect, test } from 'vitest';
import type { PublishedEdition } from '../src/commands/list/published-edition.ts';
import { recompute } from '../src/commands/list/reproduction.ts';

const found = publishedMethod('rwanda-huza', '1.0.0');
if (!found) throw new Error('The method is not published');
const { method, hash } = found;

const professionals = unitGroups.map(({ code }) => code).filter((code) => code.startsWith('2'));

/** A figure of each measure for each of them, this year and two before. */
const evidence: Evidence = inOrder({
  period: '2025',
  figures: ['_T', ...professionals].flatMap((occupation, group) =>
    method.measures.flatMap((measure, position) =>
      [2025, 2024, 2022].map((year) => ({
        occupation,
        measure: measure.code,
        period: String(year),
        value: 50 + ((group * 7919 + position * 104729 + year * 1299709) % 1009),
        observationStatus: 'A',
        confidentialityStatus: 'F',
        standardError: null,
        observations: null,
        provenance: 'made up',
      })),
    ),
  ),
});

/** An edition whose committee accepted every score. */
function editionBy(by: Method, from: Evidence): PublishedEdition {
  const scored = score(by, from);
  const drawn = sensitivity(by, from, { seed: 3, draws: 20 });
  const nodes = scored.occupations.map(({ occupation, decision, rank, composite }) => ({
    occupation: { code: occupation },
    outcome: decision,
    rank,
    composite,
    decision: { kind: 'ACCEPT_SCORE', listed: decision === 'CANDIDATE' },
  }));
  return {
    name: '2026',
    entries: nodes.filter(({ decision }) => decision.listed).map(({ occupation }) => ({ occupation })),
    review: {
      id: '2026',
      method: { id: by.id, version: by.version, hash, json: canonicalJson(by) },
      scoring: {
        evidenceHash: evidenceHash(from),
        score: canonicalJson(scored),
        scoreHash: contentHash(scored),
        sensitivity: canonicalJson(drawn),
        sensitivityHash: contentHash(drawn),
        collection: { id: 'c1', evidence: canonicalJson(from) },
      },
      previousEdition: { entries: [] },
      assessments: { nodes },
    },
  };
}

const edition = editionBy(method, evidence);
const scoring = edition.review.scoring;
if (!scoring) throw new Error('It was not scored');

/** The parts that differ, each with its first difference. */
const differing = (changed: PublishedEdition) =>
  Object.fromEntries(
    recompute(changed)
      .checks.filter(({ differences }) => differences.length > 0)
      .map(({ part, differences }) => [part, differences[0]]),
  );

const withReview = (review: Partial<PublishedEdition['review']>): PublishedEdition => ({
  ...edition,
  review: { ...edition.review, ...review },
});

const at = <Item>(items: readonly Item[], position: number): Item => {
  const item = items[position];
  if (item === undefined) throw new Error(`There is no item ${position}`);
  return item;
};

test('an edition is what its stored evidence and method give, to the last digit', () => {
  expect(edition.entries.length).toBeGreaterThan(0);
  expect(differing(edition)).toEqual({});
  expect(recompute(edition).checks.map(({ part }) => part)).toEqual([
    'method',
    'evidence',
    'score',
    'sensitivity',
    'assessments',
    'entries',
  ]);
});

test('a figure that was changed by the last digit is found, and so is what it changes', () => {
  const figures = evidence.figures.map((figure, position) =>
    position === 40 ? { ...figure, value: (figure.value ?? 0) + 1e-10 } : figure,
  );
  const changed = { ...scoring, collection: { id: 'c1', evidence: canonicalJson({ ...evidence, figures }) } };
  const found = differing(withReview({ scoring: changed }));
  expect(found.evidence).toMatch(/^the evidence has the hash [0-9a-f]{64}, not [0-9a-f]{64}/);
});

test('a score that was changed is found, occupation by occupation', () => {
  const stored = JSON.parse(scoring.score);
  const changed = stored.occupations.find(({ rank }: { rank: number | null }) => (rank ?? 0) > 1);
  changed.rank = 1;
  const found = differing(withReview({ scoring: { ...scoring, score: canonicalJson(stored) } }));
  expect(found.score).toMatch(/^the stored score has the hash/);
  const rehashed = { ...scoring, score: canonicalJson(stored), scoreHash: contentHash(stored) };
  expect(differing(withReview({ scoring: rehashed })).score).toMatch(
    new RegExp(`^${changed.occupation} .*rank 1 → .*rank`),
  );
});

test('a sensitivity that was changed is found', () => {
  const stored = JSON.parse(scoring.sensitivity);
  stored.occupations[0].listed = 0.123;
  const changed = { ...scoring, sensitivity: canonicalJson(stored), sensitivityHash: contentHash(stored) };
  expect(differing(withReview({ scoring: changed })).sensitivity).toMatch(/: listed by 0\.123, now by /);
});

test('a method that is not the published one is found', () => {
  const other = { ...method, decision: { ...method.decision, compositeAbove: 0.1 } };
  const changed = editionBy(other, evidence);
  expect(differing(changed).method).toMatch(/^the method has the hash/);
  const rehashed = {
    ...changed,
    review: {
      ...changed.review,
      method: {
        id: method.id,
        version: method.version,
        hash: contentHash(other),
        json: canonicalJson(other),
      },
    },
  };
  expect(differing(rehashed).method).toMatch(
    /^rwanda-huza 1\.0\.0 is published with the hash [0-9a-f]{64}; the edition was scored by/,
  );
});

test('what the committee did not see, or accepted for something else, is found', () => {
  const { nodes } = edition.review.assessments;
  const listed = nodes.findIndex(({ decision }) => decision?.listed);
  const wrong = nodes.map((node, position) =>
    position === listed ? { ...node, composite: 9, decision: { kind: 'ACCEPT_SCORE', listed: false } } : node,
  );
  const [assessments] = recompute(withReview({ assessments: { nodes: wrong } })).checks.filter(
    ({ part }) => part === 'assessments',
  );
  const code = at(nodes, listed).occupation.code;
  expect(assessments?.differences).toEqual([
    expect.stringMatching(new RegExp(`^${code}: the committee saw CANDIDATE, rank \\d+, composite 9$`)),
    `${code}: the score was accepted, but the occupation is not listed`,
  ]);
});

test('an entry that nobody decided, and one that is missing, are found', () => {
  const [first, ...others] = edition.entries;
  const entries = [...others, { occupation: { code: '9112' } }];
  expect(recompute({ ...edition, entries }).checks.at(-1)?.differences).toEqual([
    '9112 is listed without a decision',
    `${first?.occupation.code} was decided, but is not listed`,
  ]);
});

test('an amendment lists what the edition before lists, but for what was decided', () => {
  const amendment: PublishedEdition = {
    name: '2026-A1',
    entries: [{ occupation: { code: '2221' } }, { occupation: { code: '2512' } }],
    review: {
      id: '2026-A1',
      method: null,
      scoring: null,
      previousEdition: { entries: [{ occupation: { code: '2512' } }, { occupation: { code: '2513' } }] },
      assessments: {
        nodes: [
          {
            occupation: { code: '2221' },
            outcome: null,
            rank: null,
            composite: null,
            decision: { kind: 'LIST', listed: true },
          },
          {
            occupation: { code: '2513' },
            outcome: null,
            rank: null,
            composite: null,
            decision: { kind: 'DO_NOT_LIST', listed: false },
          },
        ],
      },
    },
  };
  expect(recompute(amendment)).toEqual({ checks: [{ part: 'entries', differences: [] }], basis: null });
});
