import { connectionOf, pageOf, required } from '@huza/subgraph';
import { asc, eq } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { countryByCode } from '../countries/queries.ts';
import { indicator } from '../database/tables.ts';
import { observationKey, observationsOf } from './queries.ts';

const sexes: Record<string, 'FEMALE' | 'MALE' | 'TOTAL'> = { F: 'FEMALE', M: 'MALE', _T: 'TOTAL' };

export const indicatorResolvers = {
  Query: {
    indicators: (_parent, _args, { database }) =>
      database.select().from(indicator).orderBy(asc(indicator.code)),
    indicator: async (_parent, { code }, { database }) =>
      (await database.select().from(indicator).where(eq(indicator.code, code)))[0] ?? null,
  },
  Indicator: {
    observations: async ({ code }, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 5, cursors);
      return connectionOf(await observationsOf(database, code, filter ?? {}, page), page, observationKey);
    },
  },
  Observation: {
    area: async ({ area }, _args, { load }) => required(await load(countryByCode, area)),
    sex: ({ sexCode }) => sexes[sexCode] ?? 'TOTAL',
  },
} satisfies Resolvers;
