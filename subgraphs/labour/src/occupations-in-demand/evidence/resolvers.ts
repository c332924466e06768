import { changeOnce, connectionOf, pageOf, required, type SubgraphContext } from '@huza/subgraph';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { reviewById } from '../review/queries.ts';
import { collectionById, evidenceTexts, figureKey, figuresOf, requestsOf } from './queries.ts';
import { requestCollection } from './request-collection.ts';

const evidenceText = async (id: string, { load }: SubgraphContext) => required(await load(evidenceTexts, id));

const mostFigures = 500;

export const evidenceResolvers = {
  EvidenceCollection: {
    __resolveReference: ({ id }, { load }) => load(collectionById, id),
    requests: async ({ id }, _args, { load }) => (await load(requestsOf, id)) ?? [],
    evidence: async ({ id }, _args, context) => (await evidenceText(id, context)).text,
    evidenceHash: async ({ id }, _args, context) => (await evidenceText(id, context)).hash,
    figures: async ({ id }, { occupation, measure, ...args }, { cursors, database }) => {
      const page = pageOf(args, 3, cursors, mostFigures);
      const rows = await figuresOf(
        database,
        id,
        { occupation: occupation ?? null, measure: measure ?? null },
        page,
      );
      return connectionOf(rows, page, figureKey);
    },
  },
  EvidenceRequest: {
    variables: ({ variables }) => JSON.stringify(variables),
  },
  EvidenceFigure: {
    figure: ({ agency, dataset, generated, ...figure }) => ({
      period: figure.period,
      value: figure.value,
      unit: figure.unit,
      observationStatus: figure.observationStatus,
      confidentialityStatus: figure.confidentialityStatus,
      standardError: figure.standardError,
      asOf: figure.asOf,
      source: { agency, dataset, generated },
    }),
  },
  EvidenceCollectionPayload: {
    review: async ({ review }, _args, { load }) => required(await load(reviewById, review)),
  },
  Mutation: {
    collectListEvidence: changeOnce(
      'collectListEvidence',
      requestCollection,
      async (id, _input, { load }) => {
        const collection = required(await load(collectionById, id));
        return { collection, review: collection.review };
      },
    ),
  },
} satisfies Resolvers;
