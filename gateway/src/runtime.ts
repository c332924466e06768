import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { Executor } from '@graphql-mesh/transport-common';
import type { Logger } from '@huza/service';
import { type AgencyOptions, askAgency } from './agencies/ask.ts';
import type { ExchangeContext } from './exchange.ts';
import { limitOperations } from './limits/limit-operations.ts';
import type { Limits } from './limits/limits.ts';
import { followOperations } from './operations/follow-operations.ts';
import { suitThePlanner } from './operations/planner-rules.ts';
import { joinRepeatedFields } from './operations/repeated-fields.ts';
import { showPlan } from './operations/show-plan.ts';

export interface RuntimeOptions extends Omit<AgencyOptions, 'agency' | 'url'> {
  readonly supergraphSdl: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly logger: Logger;
}

/** Plans each operation over the agencies' subgraphs and joins their answers. Dispose of it to stop. */
export function createRuntime(options: RuntimeOptions): GatewayRuntime<ExchangeContext> {
  const { supergraphSdl, subgraphUrls, limits, logger, ...upstream } = options;
  return createGatewayRuntime<ExchangeContext>({
    supergraph: supergraphSdl,
    unifiedGraphHandler,
    graphqlEndpoint: '/graphql',
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName: agency }) =>
          askAgency({ agency, url: urlOf(agency, subgraphUrls), logger, ...upstream }) as Executor,
      },
    },
    plugins: () => [
      limitOperations(limits),
      joinRepeatedFields(),
      suitThePlanner(),
      followOperations(logger),
      showPlan(),
    ],
    maskedErrors: false, // `followOperations` presents every error, those of validation too.
    subgraphErrors: false,
    requestId: false,
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
  });
}

function urlOf(agency: string, urls: Readonly<Record<string, string>>): string {
  const url = urls[agency];
  if (!url) throw new Error(`No address is known for the agency ${agency}`);
  return url;
}
