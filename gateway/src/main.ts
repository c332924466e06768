import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { purposes } from '@huza/access';
import { ConfigurationError, createLogger, loadConfiguration, PortError, stopOnSignal } from '@huza/service';
import { environment, limitsOf, requireTrustworthyIssuer, subgraphUrls } from './configuration.ts';
import { startGateway } from './start-gateway.ts';
import { agenciesOf } from './supergraph.ts';

/** The gateway alone, as a process of its own. */
async function main() {
  const logger = createLogger('gateway');
  const variables = loadConfiguration(environment);
  requireTrustworthyIssuer(variables);
  const supergraphSdl = readSupergraph(variables.SUPERGRAPH);
  const gateway = await startGateway({
    port: variables.HUZA_PORT,
    host: variables.HUZA_HOST,
    supergraphSdl,
    subgraphUrls: subgraphUrls(agenciesOf(supergraphSdl), process.env),
    signingKey: variables.GATEWAY_KEY,
    issuer: variables.OPENID_ISSUER,
    ...(variables.EXPLORER && { explorerDirectory: resolve(variables.EXPLORER) }),
    configuration: {
      issuer: variables.OPENID_ISSUER,
      clientId: variables.OPENID_CLIENT,
      demonstration: false,
      purposes: Object.entries(purposes).map(([name, description]) => ({ name, description })),
      principals: [],
    },
    limits: limitsOf(variables),
    subgraphTimeout: variables.SUBGRAPH_TIMEOUT,
    allowedOrigins: variables.ALLOWED_ORIGINS,
    logger,
  });
  stopOnSignal(gateway.stop, logger);
}

function readSupergraph(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigurationError(
      `The configuration is wrong:\n  SUPERGRAPH is "${path}": no such file can be read`,
    );
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof PortError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
