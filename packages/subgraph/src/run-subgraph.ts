import {
  ConfigurationError,
  createLogger,
  fileVariable,
  loadConfiguration,
  portVariable,
  stopOnSignal,
} from '@huza/service';
import { z } from 'zod';
import { readAgencyKeys } from './agency-keys.ts';
import type { Subgraph } from './define-subgraph.ts';
import { type HubClient, trustSchema } from './server/serve-options.ts';

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected postgres://user:password@host:port/database',
});

/** The environment of one subgraph; docs/operations.md explains each variable. */
function environmentOf({ agency, port }: Subgraph) {
  const prefix = agency.toUpperCase();
  const variables = loadConfiguration(
    z.object({
      [`${prefix}_PORT`]: portVariable(port),
      [`${prefix}_HOST`]: z.string().default('localhost'),
      [`${prefix}_LOGIN_DATABASE_URL`]: databaseUrl,
      [`${prefix}_DATABASE_URL`]: databaseUrl.optional(),
      [`${prefix}_KEYS`]: fileVariable(
        'an agency’s keys, as "npx huza keys create" writes them',
        readAgencyKeys,
      ),
      TRUST: fileVariable('the public keys to trust: {"gateway": {"keys": […]}, "agencies": {…}}', (text) =>
        trustSchema.parse(JSON.parse(text)),
      ),
      NODE_ENV: z.string().optional(),
      EVENT_RETENTION_DAYS: z.coerce
        .number('expected a number of days')
        .int('expected whole days')
        .min(4, 'expected 4 days or more: a webhook is tried for three')
        .default(90),
      OPENID_ISSUER: z.url('expected the address of the OpenID provider'),
      HUB_URL: z.url('expected the address of the gateway').optional(),
      [`${prefix}_CLIENT_ID`]: z.string().optional(),
      [`${prefix}_CLIENT_SECRET`]: z.string().optional(),
      COORDINATION_URL:
        agency === 'coordination' ? z.undefined() : z.url('expected the address of coordination'),
    }),
  ) as Record<string, unknown>;
  return {
    ownerUrl: variables[`${prefix}_DATABASE_URL`] as string | undefined,
    port: variables[`${prefix}_PORT`] as number,
    host: variables[`${prefix}_HOST`] as string,
    databaseUrl: variables[`${prefix}_LOGIN_DATABASE_URL`] as string,
    keys: variables[`${prefix}_KEYS`] as ReturnType<typeof readAgencyKeys>,
    trust: variables.TRUST as z.infer<typeof trustSchema>,
    issuer: variables.OPENID_ISSUER as string,
    webhooks: { privateAddresses: variables.NODE_ENV !== 'production' },
    eventRetentionDays: variables.EVENT_RETENTION_DAYS as number,
    coordinationUrl: variables.COORDINATION_URL as string | undefined,
    hubClient: hubClientOf(variables, prefix),
  };
}

/** All three or none: an agency that asks the hub signs in for it. */
function hubClientOf(variables: Record<string, unknown>, prefix: string): HubClient | undefined {
  const names = ['HUB_URL', `${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`];
  const [url, clientId, clientSecret] = names.map((name) => variables[name] as string | undefined);
  if (url && clientId && clientSecret) return { url, clientId, clientSecret };
  if (!url && !clientId && !clientSecret) return undefined;
  const missing = names.filter((name) => !variables[name]);
  throw new ConfigurationError(
    `The configuration is wrong:\n  ${missing.join(' and ')} is not set: set ${names.join(', ')}, or none of them.`,
  );
}

/** Runs one subgraph as a process of its own, configured by the environment, until it is told to stop. */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const logger = createLogger(subgraph.agency);
  try {
    const { ownerUrl, coordinationUrl, hubClient, ...environment } = environmentOf(subgraph);
    if (ownerUrl) await subgraph.prepare(ownerUrl, null);
    const service = await subgraph.serve({
      ...environment,
      ...(coordinationUrl && { coordinationUrl }),
      ...(hubClient && { hubClient }),
      logger,
    });
    stopOnSignal(service.stop, logger);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
