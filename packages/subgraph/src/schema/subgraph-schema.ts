import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GuardedSchema, guard } from '@huza/access';
import { parse } from 'graphql';
import { auditLogResolvers } from '../audit/resolvers.ts';
import { webhookFields, webhookResolvers } from '../webhooks/resolvers.ts';
import { scalars } from './scalars.ts';

/** The resolvers of a subgraph, of the type generated from its `schema.graphql`. */
export type Resolvers = {
  readonly Query?: object;
  readonly Mutation?: object;
  readonly Subscription?: object;
};

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

const shared = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8');

/** A subgraph's whole SDL: what all subgraphs share, and its own `schema.graphql`. */
export function subgraphSdl(agency: string, directory: URL): string {
  const own = readFileSync(new URL('schema.graphql', directory), 'utf8');
  const webhooks = tellsOfEvents(own) ? webhookFields(agency) : '';
  return `${shared}\n${own}\n${auditLogField(agency)}${webhooks}`;
}

const tellsOfEvents = (sdl: string) => /^(extend )?type Subscription\b/m.test(sdl);

const auditLogField = (agency: string) => `extend type Query {
  "The agency's own audit log: who used which data, why and under which agreement."
  ${agency}AuditLog: AuditLog @sensitivity(level: RESTRICTED) @dataset(name: "${agency}.audit-log")
}
`;

/** The guarded executable schema of a subgraph. */
export function subgraphSchema(agency: string, sdl: string, resolvers: Resolvers): GuardedSchema {
  const webhooks = tellsOfEvents(sdl) ? webhookResolvers(agency) : {};
  const all = merged([scalars, auditLogResolvers(agency), webhooks, resolvers]);
  return guard(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: all as ResolverMap }));
}

/** Resolvers type by type, each type's fields together. */
function merged(maps: readonly object[]): Record<string, object> {
  const all: Record<string, object> = {};
  for (const [type, fields] of maps.flatMap((map): [string, object][] => Object.entries(map))) {
    all[type] = type in all ? { ...all[type], ...fields } : fields;
  }
  return all;
}
