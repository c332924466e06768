import { canonicalJson, publishedMethods } from '@huza/shortage';
import {
  type Change,
  changeOnce,
  connectionOf,
  type IdempotentInput,
  pageOf,
  required,
  type SubgraphContext,
} from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { review as reviewTable } from '../../database/tables.ts';
import { assessmentPage } from '../assessments/resolvers.ts';
import { decideOccupations } from '../committee/decide-occupations.ts';
import { approveProposal, proposeList } from '../committee/propose-list.ts';
import { commentKey, commentsOf } from '../consultation/queries.ts';
import { submitComment } from '../consultation/submit-comment.ts';
import { editionByName } from '../editions/queries.ts';
import { collectionById, collectionsOf } from '../evidence/queries.ts';
import { methodOf } from './method-of.ts';
import { stepsOfReview } from './next-steps.ts';
import { openAmendment, openReview } from './open.ts';
import { allReviews, editionOfReview, historyOf, reviewById, scoringOf, undecidedIn } from './queries.ts';
import { scoreReview } from './score-review.ts';
import type { MoveName } from './steps.ts';
import { type StepInput, takeStep } from './take-step.ts';

/** A mutation that changes a review once, and gives it as it stands then. */
const changes = <Input extends IdempotentInput>(name: string, change: Change<Input>) =>
  changeOnce(name, change, async (id, _input, context) => ({ review: await findReview(id, context) }));

/** Read anew: the same request may have changed it more than once. */
async function findReview(id: string, { database }: SubgraphContext) {
  const [found] = await database.select().from(reviewTable).where(eq(reviewTable.id, id));
  return required(found ?? null);
}

const step = (name: MoveName) => changes(name, (input: StepInput, context) => takeStep(name, input, context));

export const reviewResolvers = {
  Query: {
    occupationsInDemandReview: (_parent, { id }, { load }) => load(reviewById, id),
    occupationsInDemandReviews: (_parent, _args, { database }) => allReviews(database),
    occupationsInDemandMethods: () =>
      publishedMethods.map(({ method, hash }) => ({ method, hash, json: canonicalJson(method) })),
  },
  OccupationsInDemandReview: {
    __resolveReference: ({ id }, { load }) => load(reviewById, id),
    method: methodOf,
    previousEdition: async ({ previousEdition }, _args, { load }) =>
      required(await load(editionByName, previousEdition)),
    edition: async ({ id }, _args, { load }) => {
      const edition = await load(editionOfReview, id);
      return edition && load(editionByName, edition.name);
    },
    nextSteps: (review, _args, { access }) => stepsOfReview(review, access),
    findingsOpen: (_review, _args, { access }) => access.opens('OccupationsInDemandReview.assessments'),
    history: async ({ id }, _args, { load }) => (await load(historyOf, id)) ?? [],
    collections: async ({ id }, _args, { load }) => (await load(collectionsOf, id)) ?? [],
    scoring: ({ id }, _args, { load }) => load(scoringOf, id),
    assessments: ({ id }, args, context) => assessmentPage(id, args, context),
    undecided: async ({ id }, _args, { load }) => (await load(undecidedIn, id))?.undecided ?? 0,
    comments: async ({ id, consultationClosedAt }, { occupation, ...args }, { cursors, database }) => {
      if (!consultationClosedAt) return null;
      const page = pageOf(args, 2, cursors);
      return connectionOf(await commentsOf(database, id, occupation ?? null, page), page, commentKey);
    },
  },
  ListMethod: {
    id: ({ method }) => method.id,
    version: ({ method }) => method.version,
    title: ({ method }) => method.title.en,
    titleFrench: ({ method }) => method.title.fr,
    indicators: ({ method }) =>
      method.indicators.map(({ title, description, ...indicator }) => ({
        ...indicator,
        title: title.en,
        titleFrench: title.fr,
        description: description.en,
        descriptionFrench: description.fr,
      })),
    measures: ({ method }) =>
      method.measures.map(({ code, title }) => ({ code, title: title.en, titleFrench: title.fr })),
  },
  ListScoring: {
    collection: async ({ collection }, _args, { load }) => required(await load(collectionById, collection)),
  },
  ConsultationComment: {
    occupation: ({ occupation }) => ({ code: occupation }),
  },
  Mutation: {
    openListReview: changes('openListReview', openReview),
    openListAmendment: changes('openListAmendment', openAmendment),
    scoreListReview: changes('scoreListReview', scoreReview),
    openListConsultation: step('openListConsultation'),
    submitListComment: changeOnce('submitListComment', submitComment, async (id, { review }, context) => ({
      id,
      review: await findReview(review, context),
    })),
    closeListConsultation: changes('closeListConsultation', (input: StepInput, context) =>
      takeStep('closeListConsultation', input, context, async () => ({ consultationClosedAt: new Date() })),
    ),
    decideOccupations: changes('decideOccupations', decideOccupations),
    proposeList: changes('proposeList', proposeList),
    returnListProposal: step('returnListProposal'),
    approveListProposal: changes('approveListProposal', approveProposal),
    withdrawListReview: step('withdrawListReview'),
  },
} satisfies Resolvers;
