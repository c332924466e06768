import {
  ConfigurationError,
  createLogger,
  loadConfiguration,
  portVariable,
  stopOnSignal,
} from '@huza/service';
import { z } from 'zod';
import type { Subgraph } from './define-subgraph.ts';

/**
 * Runs one subgraph as a process of its own, configured by the environment: `<AGENCY>_PORT`, `<AGENCY>_HOST`,
 * `<AGENCY>_LOGIN_DATABASE_URL` (serves), `<AGENCY>_DATABASE_URL` (the owner: migrates and
 * loads reference data at the start, when set)
 * and `OPENID_ISSUER`.
 */
export async function runSubgraph(subgraph: Subgraph): Promise<void> {
  const logger = createLogger(subgraph.agency);
  const prefix = subgraph.agency.toUpperCase();
  const databaseUrl = z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected postgres://user:password@host:port/database',
  });
  try {
    const configuration = loadConfiguration(
      z.object({
        [`${prefix}_PORT`]: portVariable(subgraph.port),
        [`${prefix}_HOST`]: z.string().default('localhost'),
        [`${prefix}_LOGIN_DATABASE_URL`]: databaseUrl,
        [`${prefix}_DATABASE_URL`]: databaseUrl.optional(),
        OPENID_ISSUER: z.url('expected the address of the OpenID provider'),
      }),
    ) as Record<string, string>;
    const ownerUrl = configuration[`${prefix}_DATABASE_URL`];
    if (ownerUrl) await subgraph.prepare(ownerUrl, null);
    const service = await subgraph.serve({
      port: Number(configuration[`${prefix}_PORT`]),
      host: configuration[`${prefix}_HOST`] as string,
      databaseUrl: configuration[`${prefix}_LOGIN_DATABASE_URL`] as string,
      issuer: configuration.OPENID_ISSUER as string,
      logger,
    });
    stopOnSignal(service.stop, logger);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
