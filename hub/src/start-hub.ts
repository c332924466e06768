import { type Purpose, purposes } from '@huza/access';
import { explorerDirectory } from '@huza/explorer';
import { startGateway } from '@huza/gateway';
import {
  createOpenidProvider,
  demonstrationPrincipals,
  demonstrationSecret,
  explorerClientId,
} from '@huza/openid-provider';
import { createLogger, type Service } from '@huza/service';
import type { ServeOptions, Subgraph } from '@huza/subgraph';
import type { Ports } from './configuration.ts';
import { demonstrationAgreements } from './demonstration-agreements.ts';
import { settlePort } from './free-port.ts';
import { developmentKeys, type HubKeys, trustOf } from './keys.ts';
import type { AgencyDatabase } from './postgres/index.ts';
import { subgraphs as allSubgraphs } from './subgraphs.ts';
import { supergraphSdl } from './supergraph.ts';

export interface HubOptions {
  /** A migrated database an agency. */
  readonly databases: Readonly<Record<string, AgencyDatabase>>;
  readonly ports: Ports;
  /** In place of the agencies' own, with the same schemas. */
  readonly subgraphs?: readonly Subgraph[];
  /** Keeps all keys, so that tokens, signatures and pseudonyms outlive a restart. */
  readonly keyDirectory?: string;
  /** Keys to use in place of those. */
  readonly keys?: HubKeys;
  /** The longest that an agency may take for one answer, in milliseconds. */
  readonly subgraphTimeout?: number;
  /** Milliseconds between two checkpoints of an audit log. */
  readonly checkpointInterval?: number;
  /** Where webhooks may go, and for how long a delivery is tried; default: anywhere, three days. */
  readonly webhooks?: ServeOptions['webhooks'];
  /** For how many days events are kept; default 90. */
  readonly eventRetentionDays?: number;
  /** Whether agencies make protected tables ready before anybody asks; default true. */
  readonly prepareTables?: boolean;
  readonly logLevel?: string;
}

export interface Hub {
  readonly url: string;
  readonly keys: HubKeys;
  /** The agencies' processes, by name. */
  readonly agencies: Readonly<Record<string, Service>>;
  /** Starts an agency's process, on a port of its own unless one is given. */
  startAgency(agency: string, port?: number): Promise<Service>;
  /** Ends the gateway, then the agencies. */
  stop(): Promise<void>;
}

/** Starts four subgraphs, the gateway with the development sign-in, and the explorer, in this process. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { ports, keyDirectory, subgraphs = allSubgraphs, subgraphTimeout, logLevel } = options;
  const port = await settlePort(ports.gateway ?? 0);
  const origin = `http://localhost:${port}`;
  const issuer = `${origin}/openid`;
  const keys = options.keys ?? (await developmentKeys(keyDirectory));
  const started: Service[] = [];
  const stop = async () => {
    for (const service of started.splice(0).reverse()) await service.stop();
  };
  const startAgency = agencyStarter(options, keys, origin, started);
  try {
    // Coordination first: the others follow what it passes on.
    for (const agency of ['coordination', ...subgraphs.map((subgraph) => subgraph.agency)]) {
      if (!started.some(({ name }) => name === agency)) await startAgency(agency, ports[agency]);
    }
    await bringAgreements(started, await demonstrationAgreements(keys));
    const openid = createOpenidProvider({
      issuer,
      redirectOrigins: [origin],
      ...(keyDirectory && { keyDirectory }),
    });
    const agencies = Object.fromEntries(started.map((service) => [service.name, service]));
    const gateway = await startGateway({
      port,
      supergraphSdl: supergraphSdl(),
      subgraphUrls: Object.fromEntries(started.map(({ name, url }) => [name, `${url}/graphql`])),
      signingKey: keys.gateway,
      issuer,
      openid: openid.callback,
      explorerDirectory,
      configuration: explorerConfiguration(issuer, agencies),
      logger: createLogger('gateway', logLevel),
      ...(subgraphTimeout && { subgraphTimeout }),
    });
    started.push(gateway);
    return { url: gateway.url, keys, agencies, startAgency, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function agencyStarter(options: HubOptions, keys: HubKeys, origin: string, started: Service[]) {
  const { databases, subgraphs = allSubgraphs, checkpointInterval, webhooks, eventRetentionDays } = options;
  const trust = trustOf(keys);
  return async (agency: string, port = 0): Promise<Service> => {
    const subgraph = subgraphs.find((candidate) => candidate.agency === agency);
    const databaseUrl = databases[agency]?.loginUrl;
    const own = keys.parties[agency];
    if (!subgraph || !databaseUrl || !own) throw new Error(`No database or keys are given for ${agency}`);
    const coordinationUrl = started.find(({ name }) => name === 'coordination')?.url;
    const service = await subgraph.serve({
      port,
      databaseUrl,
      issuer: `${origin}/openid`,
      keys: own,
      trust,
      ...(checkpointInterval && { checkpointInterval }),
      prepareTables: options.prepareTables ?? true,
      webhooks: { privateAddresses: true, ...webhooks },
      ...(eventRetentionDays !== undefined && { eventRetentionDays }),
      ...(agency !== 'coordination' && coordinationUrl && { coordinationUrl }),
      ...hubClientOf(agency, origin),
      logger: createLogger(agency, options.logLevel),
    });
    started.push(service);
    return service;
  };
}

/** An agency with a service of its own asks the hub as that. */
function hubClientOf(agency: string, url: string) {
  const clientId = `${agency}-service`;
  const known = demonstrationPrincipals.some(({ name }) => name === clientId);
  return known ? { hubClient: { url, clientId, clientSecret: demonstrationSecret } } : {};
}

/** Each agency verifies the agreements itself; those that it knows change nothing. */
async function bringAgreements(agencies: readonly Service[], statements: readonly string[]): Promise<void> {
  for (const { url, name } of agencies) {
    for (const statement of statements) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ statement });
      const { ok } = await fetch(`${url}/statements`, { method: 'POST', headers, body });
      if (!ok) throw new Error(`${name} does not accept a demonstration agreement`);
    }
  }
}

/** What the explorer and the command line learn of the hub. */
const explorerConfiguration = (issuer: string, agencies: Readonly<Record<string, Service>>) => ({
  issuer,
  agencies: Object.fromEntries(Object.values(agencies).map(({ name, url }) => [name, url])),
  clientId: explorerClientId,
  demonstration: true,
  purposes: (Object.keys(purposes) as Purpose[]).map((name) => ({ name, description: purposes[name] })),
  principals: demonstrationPrincipals,
});
