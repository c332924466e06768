import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { createTokenVerifier, type Grant, RequestError } from '@huza/access';
import { createLogger, createMetrics, type Logger, type Service, serve } from '@huza/service';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { createContext, type SubgraphContext } from '../context.ts';
import { connectDatabase } from '../database/database.ts';
import { createFormatError } from './format-error.ts';
import { requestLog } from './request-log.ts';

/** How one process of a subgraph is run. */
export interface ServeOptions {
  readonly port: number;
  readonly host?: string;
  /** The database, as the login role that serves. */
  readonly databaseUrl: string;
  /** The OpenID provider whose tokens are accepted. */
  readonly issuer: string;
  readonly logger?: Logger;
}

/** The audience that every token of the hub is made for. */
const audience = 'huza';

/** Serves a guarded schema over HTTP until it is stopped. */
export async function serveSubgraph(
  agency: string,
  schema: GraphQLSchema,
  grants: readonly Grant[],
  { port, host, databaseUrl, issuer, logger = createLogger(agency) }: ServeOptions,
): Promise<Service> {
  const metrics = createMetrics(agency);
  const statements = metrics.counter(
    'huza_sql_statements_total',
    'SQL statements sent to the agency’s database.',
  );
  const connection = connectDatabase(databaseUrl, () => statements.inc());
  const verifyToken = createTokenVerifier({ issuer, audience });
  const contextFor = createContext({ verifyToken, grants, database: connection.database, logger });
  const apollo = new ApolloServer<SubgraphContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createFormatError(agency, logger),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestLog(metrics),
    ],
  });
  await apollo.start();
  return serve({
    name: agency,
    port,
    ...(host && { host }),
    logger,
    metrics,
    readiness: async () => ({ database: await connection.ready() }),
    mount: (app) => {
      const graphql = expressMiddleware(apollo, { context: ({ req }) => contextFor(req).catch(refuse) });
      app.use('/graphql', express.json({ limit: '1mb' }), graphql);
    },
    onStop: async () => {
      await apollo.stop();
      await connection.close();
    },
  });
}

/** A request whose token or purpose is not accepted is answered with HTTP 401 or 403. */
function refuse(error: unknown): never {
  if (!(error instanceof RequestError)) throw error;
  const status = error.code === 'UNAUTHENTICATED' ? 401 : error.code === 'SIGN_IN_UNAVAILABLE' ? 503 : 403;
  error.extensions.http = { status };
  throw error;
}
