import { isIP } from 'node:net';
import { readSigningKey } from '@huza/access';
import { ConfigurationError, fileVariable, portVariable } from '@huza/service';
import { z } from 'zod';
import { type Limits, standardLimits } from './limits/limits.ts';

const count = (standard: number) => z.coerce.number().int().positive().default(standard);
const address = () => z.url({ protocol: /^https?$/, message: 'expected an http or https address' });

/** The gateway's environment. Besides these, each agency's address stands in `<AGENCY>_URL`. */
export const environment = z.object({
  NODE_ENV: z.string().optional(),
  HUZA_HOST: z.string().default('localhost'),
  HUZA_PORT: portVariable(4000),
  OPENID_ISSUER: address(),
  GATEWAY_KEY: fileVariable('the gateway’s keys, as "npx huza keys create" writes them', readSigningKey),
  OPENID_CLIENT: z.string().default('huza-explorer'),
  SUPERGRAPH: z.string().default('gateway/supergraph.graphql'),
  EXPLORER: z.string().optional(),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((origins) => origins.split(/[\s,]+/).filter(Boolean)),
  SUBGRAPH_TIMEOUT: count(10_000),
  LIMIT_DEPTH: count(standardLimits.depth),
  LIMIT_TOKENS: count(standardLimits.tokens),
  LIMIT_FIELDS: count(standardLimits.fields),
  LIMIT_ALIASES: count(standardLimits.aliases),
  LIMIT_DIRECTIVES: count(standardLimits.directives),
  LIMIT_COST: count(standardLimits.cost),
  LIMIT_BODY: count(standardLimits.body),
});

export type Environment = z.infer<typeof environment>;

/** @throws ConfigurationError when a production issuer could be impersonated on the way. */
export function requireTrustworthyIssuer({ NODE_ENV, OPENID_ISSUER }: Environment): void {
  const { protocol, hostname } = new URL(OPENID_ISSUER);
  if (NODE_ENV !== 'production' || protocol === 'https:' || isLoopback(hostname)) return;
  throw new ConfigurationError(
    `The configuration is wrong:\n  OPENID_ISSUER is "${OPENID_ISSUER}": in production it must be an https address, ` +
      'because whoever answers in its place could sign tokens.',
  );
}

function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** @throws ConfigurationError that names each agency of the supergraph without an address. */
export function subgraphUrls(
  agencies: readonly string[],
  variables: NodeJS.ProcessEnv,
): Record<string, string> {
  const urls = agencies.map((agency) => [agency, variables[`${agency.toUpperCase()}_URL`] ?? ''] as const);
  const wrong = urls.filter(([, url]) => !address().safeParse(url).success);
  if (wrong.length === 0) return Object.fromEntries(urls);
  const problems = wrong.map(([agency, url]) => {
    const found = url ? `is "${url}"` : 'is not set';
    return `  ${agency.toUpperCase()}_URL ${found}: expected the address of the ${agency} subgraph's /graphql`;
  });
  throw new ConfigurationError(`The configuration is wrong:\n${problems.join('\n')}`);
}

export function limitsOf(variables: Environment): Limits {
  return {
    depth: variables.LIMIT_DEPTH,
    tokens: variables.LIMIT_TOKENS,
    fields: variables.LIMIT_FIELDS,
    aliases: variables.LIMIT_ALIASES,
    directives: variables.LIMIT_DIRECTIVES,
    cost: variables.LIMIT_COST,
    body: variables.LIMIT_BODY,
  };
}
