import type { Resolvers } from '../../generated/resolvers.ts';
import { explain } from './explain.ts';
import { schemaImpact } from './schema-impact.ts';

export const explanationResolvers = {
  Query: {
    explainAccess: (_parent, { operation, operationName, variables }, { access, statements }) => {
      const { principal, purpose } = access;
      const fields = explain(
        {
          source: operation,
          operationName: operationName ?? undefined,
          variables: variables ?? undefined,
          principal,
          purpose,
        },
        statements.register,
      );
      return { allowed: fields.every(({ outcome }) => outcome !== 'REFUSED'), fields };
    },
    schemaImpact: (_parent, { agency, sdl }, { statements }) =>
      schemaImpact(agency, sdl, statements.register),
  },
} satisfies Resolvers;
