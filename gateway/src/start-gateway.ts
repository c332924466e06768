import { createRequestSigner } from '@huza/access';
import { createLogger, createMetrics, type Service, serve } from '@huza/service';
import { Agent } from 'undici';
import { answeringAgencies } from './agencies/health.ts';
import { type GatewayOptions, standardTimeout } from './gateway-options.ts';
import { addRoutes } from './http/routes.ts';
import { standardLimits } from './limits/limits.ts';
import { createRuntime } from './runtime.ts';

/** An agency that answers more than this at once is cut off, so that it cannot exhaust the gateway. */
const greatestAnswer = 64 * 1024 * 1024;

/** Operations beyond these wait, so that an agency that hangs does not take every socket. */
const connectionsToAnAgency = 100;

/** An agency that shows no life on a stream for so many milliseconds is given up. */
const longestSilence = 30_000;

/** Starts the one door of the hub: GraphQL at `/graphql`, sign-in, the explorer. */
export async function startGateway(options: GatewayOptions): Promise<Service> {
  const { port, host, supergraphSdl, subgraphUrls, logger = createLogger('gateway') } = options;
  const limits = { ...standardLimits, ...options.limits };
  const metrics = createMetrics('gateway');
  const seconds = metrics.histogram('huza_agency_seconds', 'Time of an agency to answer', [
    'agency',
    'answered',
  ]);
  const connections = new Agent({ maxResponseSize: greatestAnswer, connections: connectionsToAnAgency });
  const streams = new Agent({ bodyTimeout: longestSilence });
  const stopping = new AbortController();
  const runtime = createRuntime({
    supergraphSdl,
    subgraphUrls,
    limits,
    logger,
    connections,
    streams,
    stopping: stopping.signal,
    sign: await createRequestSigner(options.signingKey),
    timeout: options.subgraphTimeout ?? standardTimeout,
    observe: (agency, ms, answered) => seconds.observe({ agency, answered: String(answered) }, ms / 1_000),
  });
  const dispose = async () => {
    await runtime[Symbol.asyncDispose]();
    await Promise.all([connections.close(), streams.close()]);
  };
  try {
    await runtime.getSchema();
    return await serve({
      name: 'gateway',
      port,
      ...(host && { host }),
      logger,
      metrics,
      observed: () => answeringAgencies(subgraphUrls),
      mount: (app) => addRoutes(app, options, { runtime, limits, logger, metrics }),
      onStopping: () => stopping.abort(),
      onStop: dispose,
    });
  } catch (error) {
    await dispose();
    throw error;
  }
}
