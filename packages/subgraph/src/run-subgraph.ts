import { readFileSync } from 'node:fs';
import {
  ConfigurationError,
  createLogger,
  loadConfiguration,
  portVariable,
  stopOnSignal,
} from '@huza/service';
import { z } from 'zod';
import { readAgencyKeys } from './agency-keys.ts';
import type { Subgraph } from './define-subgraph.ts';
import { trustSchema } from './server/serve-options.ts';

/** The contents of a file that a variable names, read as `read` says. */
const fileVariable = <Content>(read: (text: string) => Content) =>
  z.string('expected the path of a file').transform((path, context) => {
    try {
      return read(readFileSync(path, 'utf8'));
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

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
      [`${prefix}_KEYS`]: fileVariable(readAgencyKeys),
      TRUST: fileVariable((text) => trustSchema.parse(JSON.parse(text))),
      OPENID_ISSUER: z.url('expected the address of the OpenID provider'),
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
    coordinationUrl: variables.COORDINATION_URL as string | undefined,
  };
}

/** Runs one subgraph as a process of its own, configured by the environment, until it is told to stop. */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const logger = createLogger(subgraph.agency);
  try {
    const { ownerUrl, coordinationUrl, ...environment } = environmentOf(subgraph);
    if (ownerUrl) await subgraph.prepare(ownerUrl, null);
    const service = await subgraph.serve({
      ...environment,
      ...(coordinationUrl && { coordinationUrl }),
      logger,
    });
    stopOnSignal(service.stop, logger);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
