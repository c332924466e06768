import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GuardedSchema, guard } from '@huza/access';
import { parse } from 'graphql';
import { auditLogResolvers } from '../audit/resolvers.ts';
import { scalars } from './scalars.ts';

/** The resolvers of a subgraph, of the type generated from its `schema.graphql`. */
export type Resolvers = { readonly Query?: object };

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

const shared = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8');

/** A subgraph's whole SDL: what all subgraphs share, and its own `schema.graphql`. */
export function subgraphSdl(agency: string, directory: URL): string {
  const own = readFileSync(new URL('schema.graphql', directory), 'utf8');
  return `${shared}\n${own}\n${auditLogField(agency)}`;
}

const auditLogField = (agency: string) => `extend type Query {
  "The agency's own audit log: who used which data, why and under which agreement."
  ${agency}AuditLog: AuditLog @sensitivity(level: RESTRICTED) @dataset(name: "${agency}.audit-log")
}
`;

/** The guarded executable schema of a subgraph. */
export function subgraphSchema(agency: string, sdl: string, resolvers: Resolvers): GuardedSchema {
  const { Query, ...audit } = auditLogResolvers(agency);
  const all = { ...scalars, ...audit, ...resolvers, Query: { ...Query, ...resolvers.Query } } as ResolverMap;
  return guard(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: all }));
}
