import { occupationNamesOf } from '@huza/classifications';
import { connectionOf, occupationCode, pageOf } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { periodsOf } from '../figure.ts';
import {
  earningsInOccupation,
  unemployedInOccupation,
  unemploymentInOccupation,
} from '../survey/estimates.ts';
import { employmentOf } from './employment.ts';
import { levels } from './level.ts';
import { childrenOf, occupationByCode, occupationsOf } from './queries.ts';

export const occupationResolvers = {
  Query: {
    occupation: (_parent, { code }, { load }) => load(occupationByCode, occupationCode('code', code)),
    occupations: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await occupationsOf(database, filter ?? {}, page), page, (row) => [
        String(row.rank),
        row.code,
      ]);
    },
  },
  OccupationEdge: {
    foundBy: ({ node }) => node.foundBy,
  },
  Occupation: {
    __resolveReference: ({ code }, { load }) => load(occupationByCode, code),
    title: (occupation, { language }) =>
      language === 'FRENCH' ? occupation.titleFrench : occupation.titleEnglish,
    everydayNames: ({ code }) => occupationNamesOf(code),
    level: ({ level }) => levels[level - 1] ?? 'UNIT_GROUP',
    parent: ({ parent }, _args, { load }) => (parent === null ? null : load(occupationByCode, parent)),
    children: async ({ code }, _args, { load }) => (await load(childrenOf, code)) ?? [],
    employment: ({ code }, { last }, context) => employmentOf(code, periodsOf(last), context),
    medianMonthlyEarnings: ({ code }, { last }, context) =>
      earningsInOccupation(code, periodsOf(last), context),
    unemployed: ({ code }, { last }, context) => unemployedInOccupation(code, periodsOf(last), context),
    unemploymentRate: ({ code }, { last }, context) =>
      unemploymentInOccupation(code, periodsOf(last), context),
  },
} satisfies Resolvers;
