import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import {
  createRequestVerifier,
  createTokenVerifier,
  type GuardedSchema,
  RequestError,
  requestAccess,
} from '@huza/access';
import { createAuditLog } from '@huza/audit';
import { createLogger, createMetrics, type Service, serve } from '@huza/service';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { signCheckpoints } from '../audit/checkpoints.ts';
import { addAuditRoutes } from '../audit/routes.ts';
import { createContexts, type RequestContext, type SignedBodyRequest } from '../context.ts';
import { connectDatabase } from '../database/database.ts';
import type { SubgraphDefinition, Work } from '../define-subgraph.ts';
import { cellKeySecret, createDisclosureControl } from '../disclosure-control.ts';
import { type Events, openEvents } from '../events/open-events.ts';
import { openGovernance } from '../governance/open-governance.ts';
import { addGovernanceRoutes } from '../governance/routes.ts';
import { createAnswer } from './answer.ts';
import { apolloExecutor } from './apollo-executor.ts';
import { createFormatError } from './format-error.ts';
import { requestLog } from './request-log.ts';
import type { ServeOptions } from './serve-options.ts';

/** The audience that every token of the hub is made for. */
const audience = 'huza';

/** Serves a guarded schema over HTTP until it is stopped. */
export async function serveSubgraph(
  definition: SubgraphDefinition,
  sdl: string,
  guarded: GuardedSchema,
  options: ServeOptions,
): Promise<Service> {
  const { agency } = definition;
  const { port, host, databaseUrl, issuer, keys, trust, logger = createLogger(agency) } = options;
  const metrics = createMetrics(agency);
  const statements = metrics.counter(
    'huza_sql_statements_total',
    'SQL statements sent to the agency’s database.',
  );
  const connection = connectDatabase(databaseUrl, { onStatement: () => statements.inc() });
  // What anyone may ask waits for no one but who else does.
  const open = connectDatabase(databaseUrl, { connections: 3 });
  const governance = await openGovernance(definition, sdl, { ...options, logger });
  const auditLog = createAuditLog(governance.client);
  const verifyToken = createTokenVerifier({ issuer, audience });
  let events: Events;
  const contexts = createContexts({
    agency,
    verifyToken,
    verifyRequest: createRequestVerifier(trust.gateway),
    fields: guarded.fields,
    agreements: governance.agreements,
    statements: governance.statements,
    webhooks: () => events.webhooks,
    secret: keys.secret,
    signing: keys.signing,
    disclosure: definition.policy.disclosure,
    logger,
  });
  const anybody = requestAccess({
    principal: null,
    purpose: undefined,
    agreements: [],
    fields: guarded.fields,
    at: new Date(),
  });
  const forAnybody = createDisclosureControl(
    definition.policy.disclosure,
    cellKeySecret(keys.secret),
    anybody,
  );
  const recorded = metrics.histogram('huza_audit_seconds', 'Time that answers wait for their record.', []);
  const recordedAfter = (seconds: number) => recorded.observe({}, seconds);
  const answer = createAnswer({ guarded, connection, auditLog, recordedAfter, logger });
  const formatError = createFormatError(agency, logger);
  events = await openEvents({
    databaseUrl,
    secret: keys.secret,
    rules: options.webhooks,
    retentionDays: options.eventRetentionDays,
    guarded,
    contexts,
    answer,
    formatError,
    metrics,
    logger,
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway: apolloExecutor(guarded.schema, answer),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestLog(metrics),
    ],
  });
  await apollo.start();
  const parts = { statements: governance.statements, client: open.client, disclosureControl: forAnybody };
  let checkpoints: ReturnType<typeof signCheckpoints> | undefined;
  let work: Work | undefined;
  const service = await serve({
    name: agency,
    port,
    ...(host && { host }),
    logger,
    metrics,
    readiness: async () => ({ database: await connection.ready() }),
    mount: (app: Express) => {
      const context = async ({ req }: { req: SignedBodyRequest }) =>
        contexts.of(await contexts.verify(req).catch(refuse));
      app.use('/graphql', express.json({ limit: '1mb', verify: keepBody }));
      app.use('/graphql', events.route, answerRefusal, expressMiddleware(apollo, { context }));
      addGovernanceRoutes(app, governance.statements, agency, keys.signing);
      addAuditRoutes(app, { agency, verifyToken, client: governance.client });
      definition.addRoutes?.(app, parts);
    },
    onStopping: () => events.endStreams(),
    onStop: async () => {
      await apollo.stop();
      await work?.stop();
      await events.close();
      await checkpoints?.stop();
      await auditLog.close();
      await governance.close();
      await open.close();
      await connection.close();
    },
  });
  checkpoints = signCheckpoints({
    agency,
    auditLog,
    client: governance.client,
    key: keys.signing,
    // Coordination keeps its own as it keeps the others'.
    coordinationUrl: options.coordinationUrl ?? service.url,
    agencies: Object.keys(trust.agencies),
    keys: governance.statements.register.keys,
    interval: options.checkpointInterval ?? 30_000,
    logger,
  });
  const { client, statements: known } = governance;
  work = definition.startWork?.({
    client,
    connection,
    disclosure: definition.policy.disclosure,
    statements: known,
    options,
    logger,
  });
  return service;
}

/** The gateway signs a body as it sends it. */
function keepBody(request: object, _response: unknown, body: Buffer): void {
  (request as SignedBodyRequest).rawBody = body;
}

const statuses: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_UNAVAILABLE: 503,
  INVALID_INPUT: 400,
  LIMIT_EXCEEDED: 429,
};

const statusOf = ({ code }: RequestError) => statuses[code] ?? 403;

/** A request whose signature, token or purpose is not accepted is answered with HTTP 401 or 403. */
function refuse(error: unknown): never {
  if (!(error instanceof RequestError)) throw error;
  error.extensions.http = { status: statusOf(error) };
  throw error;
}

/** The same for a stream, before it has begun. */
const answerRefusal: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof RequestError) || response.headersSent) return next(error);
  response.status(statusOf(error)).json({ errors: [error] });
};
