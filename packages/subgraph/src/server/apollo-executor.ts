import type { ApolloServerOptions } from '@apollo/server';
import { notStreamed } from '@huza/access';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { createAnswer } from './answer.ts';

type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

/** Lets Apollo Server parse, validate and present, and leaves the execution to `answer`. */
export function apolloExecutor(schema: GraphQLSchema, answer: ReturnType<typeof createAnswer>): Gateway {
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ source, document, operation, request, context }) =>
        operation.operation === 'subscription'
          ? { errors: [notStreamed()] }
          : answer({
              source,
              document,
              operation,
              variables: request.variables,
              context: context as RequestContext,
            }),
    }),
    stop: async () => {},
  };
}
