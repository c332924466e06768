import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, parse } from 'graphql';

/** One agency's part of the graph. */
export interface Subgraph {
  /** The agency. */
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** One supergraph, or every reason why there is none. */
export type Composition = { readonly supergraphSdl: string } | { readonly errors: readonly string[] };

/** Composes the agencies' subgraphs into one Federation 2 supergraph. Each error names the agency. */
export function composeSupergraph(subgraphs: readonly Subgraph[]): Composition {
  const services: { name: string; url: string; typeDefs: DocumentNode }[] = [];
  const errors: string[] = [];
  for (const { name, url, sdl } of [...subgraphs].sort(byName)) {
    try {
      services.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const [place] = error.locations ?? [];
      errors.push(`[${name}] ${error.message} (line ${place?.line}, column ${place?.column})`);
    }
  }
  if (errors.length > 0) return { errors };
  const result = composeServices(services);
  if (result.supergraphSdl !== undefined) return { supergraphSdl: result.supergraphSdl };
  return { errors: result.errors.map(({ message }) => message) };
}

/** The same subgraphs give the same supergraph, in whatever order they come. */
const byName = (one: Subgraph, other: Subgraph) => one.name.localeCompare(other.name);
