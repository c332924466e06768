import { RequestError } from '@huza/access';
import {
  canonicalJson,
  contentHash,
  type Method,
  type Score,
  type Sensitivity,
  score,
  sensitivity,
} from '@huza/shortage';
import { type RequestDatabase, required, type SubgraphContext } from '@huza/subgraph';
import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { ScoreListReviewInput } from '../../../generated/resolvers.ts';
import { evidenceCollection, scoring } from '../../database/tables.ts';
import type { EvidenceCollectionModel } from '../../models.ts';
import { evidenceOf } from '../evidence/queries.ts';
import { takeStep } from './take-step.ts';

const mostDraws = 1_000;
const leastDraws = 100;
const standardDraws = 200;

/** Scores a review's evidence by its method, and keeps both result and sensitivity. */
export async function scoreReview(input: ScoreListReviewInput, context: SubgraphContext): Promise<string> {
  const { database } = context;
  const draws = checkedDraws(input.draws ?? standardDraws);
  return takeStep('scoreListReview', input, context, async ({ before }) => {
    const collection = await collectionToScore(input, context);
    const method = JSON.parse(required(before.method)) as Method;
    const evidence = await evidenceOf(database, collection.id);
    const scored = score(method, evidence);
    const sensitive = sensitivity(method, evidence, { seed: input.seed ?? 1, draws });
    const number = 1 + (await lastScoring(database, before.id));
    await database.insert(scoring).values({
      review: before.id,
      number,
      collection: collection.id,
      evidenceHash: scored.evidence.hash,
      score: canonicalJson(scored),
      scoreHash: contentHash(scored),
      sensitivity: canonicalJson(sensitive),
      sensitivityHash: contentHash(sensitive),
    });
    await keepOccupations(database, { review: before.id, number, scored, sensitive });
    return { scoring: number };
  });
}

function checkedDraws(draws: number): number {
  if (draws >= leastDraws && draws <= mostDraws) return draws;
  throw new RequestError('INVALID_INPUT', `draws is ${draws}; expected ${leastDraws} to ${mostDraws}.`, {
    argument: 'draws',
  });
}

async function lastScoring(database: RequestDatabase, id: string): Promise<number> {
  const [last] = await database
    .select({ number: max(scoring.number) })
    .from(scoring)
    .where(eq(scoring.review, id));
  return last?.number ?? 0;
}

/** The collection that is named, or the latest; it must be complete, unless a reason says why it will do. */
async function collectionToScore(
  { review, collection: id, reason }: ScoreListReviewInput,
  { database }: SubgraphContext,
): Promise<EvidenceCollectionModel> {
  const [found] = await database
    .select()
    .from(evidenceCollection)
    .where(
      and(
        eq(evidenceCollection.review, review),
        id ? sql`${evidenceCollection.id}::text = ${id}` : undefined,
      ),
    )
    .orderBy(desc(evidenceCollection.requestedAt))
    .limit(1);
  if (!found) {
    throw id
      ? new RequestError(
          'INVALID_INPUT',
          `collection is ${JSON.stringify(id)}; ${review} has no such collection.`,
          {
            argument: 'collection',
          },
        )
      : new RequestError('CONFLICT', `${review} has no evidence yet: collectListEvidence asks for it.`);
  }
  if (found.state === 'COMPLETE' || (found.state === 'PARTIAL' && reason?.trim())) return found;
  throw new RequestError('CONFLICT', unfit[found.state], { collection: found.id, state: found.state });
}

const unfit: Record<Exclude<EvidenceCollectionModel['state'], 'COMPLETE'>, string> = {
  REQUESTED: 'The evidence is being collected: score it when that is done.',
  PARTIAL:
    'The evidence is partial: its requests say which agency has not answered. Collect again, or say in reason why it will do.',
  FAILED: 'No agency has answered: the requests of the collection say why. Collect again.',
};

interface Kept {
  readonly review: string;
  readonly number: number;
  readonly scored: Score;
  readonly sensitive: Sensitivity;
}

async function keepOccupations(database: RequestDatabase, { review, number, scored, sensitive }: Kept) {
  const shares = new Map(sensitive.occupations.map((one) => [one.occupation, one]));
  const rows = scored.occupations.map((one) => ({
    ...one,
    score: one,
    sensitivity: shares.get(one.occupation),
  }));
  await database.execute(sql`
    insert into scored_occupation (
      review, scoring, occupation, outcome, rank, composite, share_passed, listed_share, best_rank, worst_rank, score)
    select ${review}::text, ${number}::int, one.occupation, one.decision, one.rank, one.composite, one."sharePassed",
      (one.sensitivity ->> 'listed')::float8, (one.sensitivity ->> 'bestRank')::int,
      (one.sensitivity ->> 'worstRank')::int, one.score
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(
      occupation text, decision text, rank int, composite float8, "sharePassed" float8, sensitivity jsonb, score jsonb)`);
}
