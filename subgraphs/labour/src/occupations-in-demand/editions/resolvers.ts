import { changeOnce, required, type SubgraphContext, today } from '@huza/subgraph';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { assessmentInEdition } from '../assessments/queries.ts';
import { assessmentPage } from '../assessments/resolvers.ts';
import { stepsOfEdition } from '../review/next-steps.ts';
import { reviewById } from '../review/queries.ts';
import { differenceOf } from './difference.ts';
import { importEdition } from './import-edition.ts';
import { publishList } from './publish-edition.ts';
import { allEditions, editionByName, entriesOf, findEdition } from './queries.ts';
import { standingKey, standings } from './standing.ts';

/** Where the hub answers an edition as a document. */
const addressOf = (name: string, form: 'csv' | 'pdf') => `/occupations-in-demand/${name}.${form}`;

const editionPayload = async (name: string, _input: object, { database }: SubgraphContext) => ({
  edition: required(await findEdition(database, name, '')),
});

export const editionResolvers = {
  Query: {
    occupationsInDemand: (_parent, { edition, asOf }, { database }) =>
      findEdition(database, edition ?? null, asOf ?? today()),
    occupationsInDemandEditions: (_parent, _args, { database }) => allEditions(database),
    occupationsInDemandDifference: async (_parent, { from, to }, { load, database }) => {
      const [earlier, later] = await Promise.all([load(editionByName, from), load(editionByName, to)]);
      if (!earlier || !later) return null;
      return { from: earlier, to: later, compared: await differenceOf(database, from, to) };
    },
  },
  Occupation: {
    occupationsInDemand: ({ code }, { asOf }, { load }) =>
      load(standings, standingKey(code, asOf ?? today())),
  },
  OccupationOnDay: {
    __resolveReference: (onDay) => onDay,
    occupationsInDemand: ({ code, day }, _args, { load }) => load(standings, standingKey(code, day)),
    qualifiesForH1: async ({ code, day }, _args, { load }) =>
      ((await load(standings, standingKey(code, day)))?.unitGroups.length ?? 0) > 0,
  },
  OccupationInDemandStanding: {
    listed: ({ unitGroups }) => unitGroups.length > 0,
    entries: ({ unitGroups }) => unitGroups.map((code) => ({ code })),
    assessment: ({ edition, occupation }, _args, { load }) =>
      load(assessmentInEdition, `${edition} ${occupation}`),
    source: async ({ edition }, _args, { load }) => ({
      agency: 'labour',
      dataset: 'labour.occupations-in-demand',
      generated: (await load(editionByName, edition))?.entriesAreDemonstration ?? false,
    }),
  },
  OccupationsInDemandEdition: {
    __resolveReference: ({ name }, { load }) => load(editionByName, name),
    supersededBy: ({ next }, _args, { load }) => (next === null ? null : load(editionByName, next)),
    replaces: ({ replaces }, _args, { load }) => (replaces === null ? null : load(editionByName, replaces)),
    entries: async ({ name }, _args, { load }) =>
      ((await load(entriesOf, name)) ?? []).map(({ occupation, reason }) => ({
        occupation: { code: occupation },
        reason,
      })),
    review: ({ review }, _args, { load }) => (review === null ? null : load(reviewById, review)),
    assessments: ({ review }, args, context) =>
      review === null ? null : assessmentPage(review, args, context),
    nextSteps: (edition, _args, { access }) => stepsOfEdition(edition, access),
    csvAddress: ({ name }) => addressOf(name, 'csv'),
    pdfAddress: ({ name }) => addressOf(name, 'pdf'),
  },
  OccupationsInDemandDifference: {
    added: ({ compared }) => compared.filter(({ change }) => change === 'ADDED'),
    removed: ({ compared }) => compared.filter(({ change }) => change === 'REMOVED'),
    kept: ({ compared }) => compared.filter(({ change }) => change === 'KEPT'),
  },
  OccupationDifference: {
    occupation: ({ occupation }) => ({ code: occupation }),
  },
  Mutation: {
    publishList: changeOnce('publishList', publishList, editionPayload),
    importOccupationsInDemandEdition: changeOnce(
      'importOccupationsInDemandEdition',
      importEdition,
      editionPayload,
    ),
  },
} satisfies Resolvers;
