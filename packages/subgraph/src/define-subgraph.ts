import type { Grant } from '@huza/access';
import type { Service } from '@huza/service';
import type { GraphQLSchema } from 'graphql';
import { type Loaded, type Loading, loadOnce, type SampleSizes } from './database/load-once.ts';
import { migrateDatabase } from './database/migrate.ts';
import { type Resolvers, subgraphSchema, subgraphSdl } from './schema/subgraph-schema.ts';
import { type ServeOptions, serveSubgraph } from './server/serve-subgraph.ts';

/** All that makes one agency's subgraph. */
export interface SubgraphDefinition {
  readonly agency: string;
  /** Where it listens unless told otherwise. */
  readonly port: number;
  /** The subgraph's folder, which holds `schema.graphql` and `src/database/migrations`. */
  readonly directory: URL;
  readonly resolvers: Resolvers;
  /** What the agency opens beyond PUBLIC and OFFICIAL fields. */
  readonly grants: readonly Grant[];
  /** How many demonstration records are generated where nothing else is asked for. */
  readonly sampleSizes: SampleSizes;
  readonly loading: Loading;
}

/** One agency's part of the hub. */
export interface Subgraph extends Pick<SubgraphDefinition, 'agency' | 'port' | 'grants' | 'sampleSizes'> {
  /** Its part of the graph, for composition. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /**
   * Migrates the database and loads it the first time, as its owner. `sizes` changes the standard sizes of the
   * demonstration records; `null` generates none.
   */
  prepare(ownerUrl: string, sizes: SampleSizes | null): Promise<Loaded>;
  serve(options: ServeOptions): Promise<Service>;
}

/**
 * Defines a subgraph.
 *
 * @throws Error when the schema is not valid, or leaves a field without a sensitivity.
 */
export function defineSubgraph(definition: SubgraphDefinition): Subgraph {
  const { agency, port, directory, resolvers, grants, sampleSizes, loading } = definition;
  const sdl = subgraphSdl(directory);
  const schema = subgraphSchema(sdl, resolvers);
  return {
    agency,
    port,
    grants,
    sampleSizes,
    sdl,
    schema,
    prepare: async (ownerUrl, sizes) => {
      await migrateDatabase(ownerUrl, directory);
      return loadOnce(ownerUrl, loading, sizes && { ...sampleSizes, ...sizes });
    },
    serve: (options) => serveSubgraph(agency, schema, grants, options),
  };
}
