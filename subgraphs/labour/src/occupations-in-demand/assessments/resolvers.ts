import { connectionOf, type PageArguments, pageOf, type SubgraphContext } from '@huza/subgraph';
import type { AssessmentFilter, AssessmentOrder, Resolvers } from '../../../generated/resolvers.ts';
import { commentsOn } from '../consultation/queries.ts';
import { figuresBehind } from '../evidence/queries.ts';
import { methodOf } from '../review/method-of.ts';
import { reviewById } from '../review/queries.ts';
import { type Assessment, assessmentKey, assessmentsOf } from './queries.ts';

const mostAssessments = 500;

interface AssessmentArguments extends PageArguments {
  readonly filter?: AssessmentFilter | null;
  readonly sort?: AssessmentOrder | null;
}

/** A page of a review's assessments. */
export async function assessmentPage(
  review: string,
  { filter, sort, ...args }: AssessmentArguments,
  { cursors, database }: SubgraphContext,
) {
  const page = pageOf(args, 2, cursors, mostAssessments);
  return connectionOf(
    await assessmentsOf(database, review, filter ?? {}, sort ?? 'CODE', page),
    page,
    assessmentKey,
  );
}

const keyOf = ({ review, occupation }: Assessment) => `${review} ${occupation}`;

export const assessmentResolvers = {
  OccupationAssessment: {
    occupation: ({ occupation }) => ({ code: occupation }),
    method: async ({ review: id }, _args, { load }) => {
      const review = await load(reviewById, id);
      return review && methodOf(review);
    },
    rank: ({ score }) => score?.rank ?? null,
    composite: ({ score }) => score?.composite ?? null,
    sharePassed: ({ score }) => score?.sharePassed ?? null,
    passed: ({ score }) => score?.passed ?? null,
    available: ({ score }) => score?.available ?? null,
    reasons: ({ score }) =>
      (score?.reasons ?? []).map(({ met, text }) => ({ met, english: text.en, french: text.fr })),
    missing: ({ score }) => score?.missing ?? [],
    indicators: ({ score }) =>
      (score?.indicators ?? []).map(({ indicator, ...found }) => ({ code: indicator, ...found })),
    evidence: async (assessment, _args, { load }) => (await load(figuresBehind, keyOf(assessment))) ?? [],
    decision: ({ decision }) => decision && { ...decision, decidedAt: new Date(decision.decidedAt) },
    comments: async (assessment, _args, { load }) => {
      const review = await load(reviewById, assessment.review);
      if (!review?.consultationClosedAt) return null;
      return (await load(commentsOn, keyOf(assessment))) ?? [];
    },
  },
} satisfies Resolvers;
