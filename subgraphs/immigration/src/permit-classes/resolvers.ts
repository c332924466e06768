import { asc } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { permitClass } from '../database/tables.ts';
import { permitClassByCode } from './queries.ts';

export const permitClassResolvers = {
  Query: {
    permitClasses: (_parent, _args, { database }) =>
      database.select().from(permitClass).orderBy(asc(permitClass.code)),
    permitClass: (_parent, { code }, { load }) => load(permitClassByCode, code),
  },
  PermitClass: {
    __resolveReference: ({ code }, { load }) => load(permitClassByCode, code),
    source: () => ({ agency: 'immigration', dataset: 'immigration.permit-classes', generated: false }),
  },
} satisfies Resolvers;
