import { type Purpose, purposes } from '@huza/access';
import { explorerDirectory } from '@huza/explorer';
import { startGateway } from '@huza/gateway';
import { createOpenidProvider, demonstrationPrincipals, explorerClientId } from '@huza/openid-provider';
import { createLogger, type Service } from '@huza/service';
import type { Ports } from './configuration.ts';
import { settlePort } from './free-port.ts';
import type { AgencyDatabase } from './postgres/index.ts';
import { subgraphs } from './subgraphs.ts';
import { supergraphSdl } from './supergraph.ts';

export interface HubOptions {
  /** A migrated database an agency. */
  readonly databases: Readonly<Record<string, AgencyDatabase>>;
  readonly ports: Ports;
  /** Keeps the development provider's signing key, so that tokens outlive a restart. */
  readonly keyDirectory?: string;
  /** The longest that an agency may take for one answer, in milliseconds. */
  readonly subgraphTimeout?: number;
  readonly logLevel?: string;
}

export interface Hub {
  readonly url: string;
  /** The agencies' processes, by name. */
  readonly agencies: Readonly<Record<string, Service>>;
  /** Ends the gateway, then the agencies. */
  stop(): Promise<void>;
}

/** Starts four subgraphs, the gateway with the development sign-in, and the explorer, in this process. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { databases, ports, keyDirectory, subgraphTimeout, logLevel } = options;
  const port = await settlePort(ports.gateway ?? 0);
  const origin = `http://localhost:${port}`;
  const issuer = `${origin}/openid`;
  const started: Service[] = [];
  const stop = async () => {
    for (const service of started.splice(0).reverse()) await service.stop();
  };
  try {
    for (const { agency, serve } of subgraphs) {
      const databaseUrl = databases[agency]?.loginUrl;
      if (!databaseUrl) throw new Error(`No database is given for ${agency}`);
      const logger = createLogger(agency, logLevel);
      started.push(await serve({ port: ports[agency] ?? 0, databaseUrl, issuer, logger }));
    }
    const agencies = Object.fromEntries(started.map((service) => [service.name, service]));
    const openid = createOpenidProvider({
      issuer,
      redirectOrigins: [origin],
      ...(keyDirectory && { keyDirectory }),
    });
    const gateway = await startGateway({
      port,
      supergraphSdl: supergraphSdl(),
      subgraphUrls: Object.fromEntries(started.map(({ name, url }) => [name, `${url}/graphql`])),
      issuer,
      openid: openid.callback,
      explorerDirectory,
      configuration: explorerConfiguration(issuer),
      logger: createLogger('gateway', logLevel),
      ...(subgraphTimeout && { subgraphTimeout }),
    });
    started.push(gateway);
    return { url: gateway.url, agencies, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the explorer and the command line learn of the hub. */
const explorerConfiguration = (issuer: string) => ({
  issuer,
  clientId: explorerClientId,
  demonstration: true,
  purposes: (Object.keys(purposes) as Purpose[]).map((name) => ({ name, description: purposes[name] })),
  principals: demonstrationPrincipals,
});
