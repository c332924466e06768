import { generateSigningKey } from '@huza/access';
import { createLogger } from '@huza/service';
import { composeSupergraph, type GatewayOptions, startGateway } from '../src/index.ts';
import { startIssuer } from './issuer.ts';
import { type AgencyName, sdl, startSubgraph } from './subgraphs.ts';

export function supergraph(): string {
  const subgraphs = Object.entries(sdl).map(([name, text]) => ({
    name,
    url: 'http://127.0.0.1:9',
    sdl: text,
  }));
  const composition = composeSupergraph(subgraphs);
  if ('errors' in composition) throw new Error(composition.errors.join('\n'));
  return composition.supergraphSdl;
}

interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data: Readonly<Record<string, unknown>> & { __schema: { queryType: { name: string } } };
    readonly errors: readonly [AnswerError, ...AnswerError[]];
  };
}

/** Two agencies, an issuer and the gateway, all real, each on a free port. */
export async function startHub(options: Partial<GatewayOptions> = {}) {
  const issuer = await startIssuer();
  const agencies = {
    statistics: await startSubgraph('statistics'),
    immigration: await startSubgraph('immigration'),
  };
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphSdl: supergraph(),
    subgraphUrls: { statistics: agencies.statistics.url, immigration: agencies.immigration.url },
    signingKey: await generateSigningKey(),
    issuer: issuer.url,
    subgraphTimeout: 500,
    logger: createLogger('gateway', 'silent'),
    ...options,
  });
  return {
    issuer,
    agencies,
    gateway,
    async ask(query: string, headers: Record<string, string> = {}, variables?: object): Promise<Answer> {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Answer['body'],
      };
    },
    async restart(agency: AgencyName) {
      agencies[agency] = await startSubgraph(agency, agencies[agency].port);
    },
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await Promise.all(Object.values(agencies).map((agency) => agency.stop()));
      await issuer[Symbol.asyncDispose]();
    },
  };
}

export type Hub = Awaited<ReturnType<typeof startHub>>;
