import { createTokenVerifier } from '@huza/access';
import type { Logger, Metrics } from '@huza/service';
import compression from 'compression';
import cors from 'cors';
import type { Express } from 'express';
import { exchangeOf } from '../exchange.ts';
import { type GatewayOptions, standardTimeout } from '../gateway-options.ts';
import type { Limits } from '../limits/limits.ts';
import type { createRuntime } from '../runtime.ts';
import { explorer } from './explorer.ts';
import { followRequests } from './follow-requests.ts';
import { operationRequest } from './operation-request.ts';
import { passOn } from './pass-on.ts';
import { answerProblem } from './problem.ts';
import { publicSchema } from './public-schema.ts';
import { securityHeaders } from './security-headers.ts';
import { signIn } from './sign-in.ts';

export interface RouteParts {
  readonly runtime: ReturnType<typeof createRuntime>;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** What anyone may read beside the graph, and the agency that answers it. */
const openPaths = [
  ['/agreements/:id/:version', 'coordination'],
  ['/agencies/:agency/jwks.json', 'coordination'],
  ['/audit/:agency/checkpoints', 'coordination'],
  ['/catalogue{/:dataset}', 'coordination'],
  ['/occupations-in-demand/:document', 'labour'],
  ['/sdmx/*path', 'statistics'],
] as const;

/** Adds the gateway's routes: sign-in, GraphQL, what agencies answer beside it, the explorer. */
export function addRoutes(app: Express, options: GatewayOptions, parts: RouteParts): void {
  const { issuer, openid, explorerDirectory, configuration = {}, allowedOrigins = [] } = options;
  const timeout = options.subgraphTimeout ?? standardTimeout;
  const { runtime, limits, logger, metrics } = parts;
  app.use(securityHeaders(issuer));
  if (allowedOrigins.length > 0) app.use(cors({ origin: [...allowedOrigins] }));
  if (openid) app.use('/openid', openid);
  app.use(compression());
  app.get('/configuration.json', (_request, response) => void response.json(configuration));
  app.get('/schema.graphql', publicSchema(options.supergraphSdl));
  app.use('/graphql', followRequests(logger, metrics));
  app.use('/graphql', signIn(createTokenVerifier({ issuer, audience: 'huza' })));
  app.use('/graphql', operationRequest(limits.body));
  app.post('/graphql', (request, response) => runtime(request, response, { exchange: exchangeOf(response) }));
  for (const [path, agency] of openPaths) {
    const url = options.subgraphUrls[agency];
    if (url) app.all(path, passOn({ agency, url, timeout }));
  }
  if (explorerDirectory) app.use(explorer(explorerDirectory));
  app.use(answerProblem(logger));
}
