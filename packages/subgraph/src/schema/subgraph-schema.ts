import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { guard } from '@huza/access';
import { type GraphQLSchema, parse } from 'graphql';
import { scalars } from './scalars.ts';

/** The resolvers of a subgraph, of the type generated from its `schema.graphql`. */
export type Resolvers = object;

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

const shared = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8');

/** A subgraph's whole SDL: what all subgraphs share, and its own `schema.graphql`. */
export function subgraphSdl(directory: URL): string {
  return `${shared}\n${readFileSync(new URL('schema.graphql', directory), 'utf8')}`;
}

/** The guarded executable schema of a subgraph. */
export function subgraphSchema(sdl: string, resolvers: Resolvers): GraphQLSchema {
  const all = { ...scalars, ...resolvers } as ResolverMap;
  return guard(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: all }));
}
