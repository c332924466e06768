import { type Batch, rowByKey } from '@huza/subgraph';
import { and, getTableColumns, type InferSelectModel, inArray } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { employer } from '../database/tables.ts';
import { employers } from '../policy.ts';

const employerById: Batch<InferSelectModel<typeof employer>> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: employer.id, ...getTableColumns(employer) })
      .from(employer)
      .where(and(database.permitted(employers, 'AGGREGATE'), inArray(employer.id, [...ids]))),
  );

/** An employer is given by its pseudonym; what the register says of it is batched. */
export const employerResolvers = {
  Query: {
    employer: (_parent, { id }, { load }) => load(employerById, id),
  },
  Employer: {
    name: async ({ id }, _args, { load }) => (await load(employerById, id))?.name ?? null,
    sector: async ({ id }, _args, { load }) => (await load(employerById, id))?.sector ?? null,
    employees: async ({ id }, _args, { load }) => (await load(employerById, id))?.employees ?? null,
    activity: async ({ id }, _args, { load }) => {
      const known = await load(employerById, id);
      return known && { code: known.activity };
    },
    district: async ({ id }, _args, { load }) => {
      const known = await load(employerById, id);
      return known && { code: known.district };
    },
  },
} satisfies Resolvers;
